import { STACK_PIECE_LIMIT } from '../../../model/stack.ts';
import { HALF_LIFE_LIMIT_MONTHS } from '../../../model/freshness.ts';
import { worded } from '../../live.ts';
import { ACCEPTED, CERTIFICATES } from '../../ui/certificates.ts';
import { FRAMEWORKS, FRAMEWORK_FACTS } from '../../ui/frameworks.ts';
import { ISSUERS, REGISTRIES, REGISTRY_FACTS } from '../../ui/issuers.ts';
import {
  NETWORK_KIND_HINTS,
  NETWORK_KIND_WORDS,
  REQUEST_LOG,
  REQUEST_OUTCOME_WORDS,
} from '../../ui/network.ts';
import { counted, number } from '../../ui/number.ts';
import { AGEING_KIND_WORDS, FRESHNESS_SETTINGS } from '../../ui/settings-freshness.ts';
import { LEVEL_SETTINGS, WORDINGS } from '../../ui/settings-levels.ts';
import { STACK_SETTINGS } from '../../ui/settings-stacks.ts';
import { SETTINGS } from '../../ui/settings.ts';
import { LEVEL_WORDS } from '../../words.ts';

export const settings = [
  worded(SETTINGS, {
    title: 'Einstellungen',
    index: 'Auf dieser Seite',
    network: 'Netz',
    networkHint:
      'Nichts verlässt diesen Computer, solange Sie es nicht erlauben. Sie wählen, was nachgeschlagen werden darf. Touchstone fragt Adressen ab, die Nachweise und Verzeichnisse nennen, sendet keine Cookies und keine Dateien und führt jede Abfrage unten auf.',
    networkOffline:
      'Sie sind offline: Touchstone nutzt nur, was es mitgebracht oder früher geholt hat. Was sich nicht prüfen lässt, heißt unbestätigt.',
    networkAllowed:
      'Was nicht angekreuzt ist, wird nicht abgefragt. Was sich ohne das nicht prüfen lässt, heißt unbestätigt.',
    networkAll: 'Alles erlauben',
    networkNone: 'Nichts erlauben',
    networkSaved: {
      offline: 'Touchstone ist jetzt offline',
      allowed:
        'Was nachgeschlagen werden darf, ist geändert. Wählen Sie „Erneut prüfen“ für alles, was unbestätigt war.',
    },
    disclosure: 'Teilweise gezeigte Nachweise',
    disclosureHint:
      'Bei manchen Nachweisen wählt der Inhaber, was er zeigt, und kann weglassen, dass zurückgezogen wurde oder wann abläuft, wo der Aussteller das zulässt.',
    disclosureOptions: {
      part: {
        label: 'Akzeptieren, mit Hinweis',
        hint: 'Wie es die Standards vorsehen: Was gezeigt wird, wurde ausgestellt, und Sie lesen, dass etwas fehlen kann.',
      },
      whole: {
        label: 'Unbestätigt nennen',
        hint: 'Wo ein Widerruf oder ein Ablauf weggelassen sein kann, ist nichts belegt. Bitten Sie die Person um den ganzen Nachweis.',
      },
    },
    disclosureSaved: {
      part: 'Teilweise gezeigte Nachweise werden jetzt akzeptiert, mit Hinweis',
      whole: 'Teilweise gezeigte Nachweise sind jetzt unbestätigt',
    },
    appearance: 'Darstellung',
    theme: 'Farbschema',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel', contrast: 'Hoher Kontrast' },
    language: 'Sprache',
    systemLanguage: 'Die Sprache des Systems',
    workspace: 'Arbeitsbereich',
    workspaceHint:
      'Alles liegt in dieser einen Datei auf diesem Computer. Schlüssel und Listen der Aussteller bleiben so erhalten, wie sie jeweils geholt wurden, damit sich ein vergangener Tag beurteilen lässt; ab 256 MB gehen die ältesten zuerst.',
    path: 'Datei',
    candidates: 'Kandidaten',
    credentials: 'Nachweise',
    unassigned: 'Nicht zugeordnet',
  }),
  worded(NETWORK_KIND_WORDS, {
    'issuer-keys': 'Schlüssel der Aussteller',
    'status-lists': 'Statuslisten',
    'hosted-badges': 'Gehostete Badges',
    registries: 'Verzeichnisse',
    'time-stamps': 'Zeitstempel',
  }),
  worded(NETWORK_KIND_HINTS, {
    'issuer-keys':
      'Sagt, wer einen Nachweis unterschrieben hat; ohne das bleiben viele unbestätigt. Abgefragt werden Schlüssel, Profile, Domain-Nachweise und Schemas der genannten Aussteller. Ein Aussteller kann sehen, dass jemand einen seiner Nachweise prüft.',
    'status-lists':
      'Ob ein Nachweis zurückgezogen wurde. Eine Liste von vielen wird ganz geholt, sodass ihr Aussteller nicht erfährt, um wessen Nachweis es geht.',
    'hosted-badges':
      'Badges, die durch die Seite ihres Ausstellers belegt sind. Er kann sehen, welcher Badge angesehen wird, und damit von wem. Auch die Schlüssel ihrer Aussteller sind nötig.',
    registries: 'Wen die Verzeichnisse kennen, die Sie nutzen, in einer Föderation.',
    'time-stamps':
      'Dass ein Bericht zu einer Zeit da war, wie eine Stelle Ihrer Wahl bezeugt. Sie erhält einen Hash und nichts vom Bericht.',
  }),
  worded(REQUEST_OUTCOME_WORDS, {
    found: 'gefunden',
    'not-found': 'nicht gefunden',
    gone: 'von dort entfernt',
    failed: 'keine brauchbare Antwort',
    refused:
      'von Touchstone abgelehnt: kein HTTPS, keine öffentliche Adresse oder anderswohin weitergeleitet',
    'too-large': 'von Touchstone abgelehnt: zu groß',
    busy: 'von Touchstone nicht abgefragt: zu vieles wartete schon auf diesen Server',
  }),
  worded(REQUEST_LOG, {
    title: 'Was abgefragt wurde',
    none: 'In den letzten 90 Tagen wurde nichts im Netz abgefragt.',
    total: (total) =>
      `${counted(total, 'Abfrage', 'Abfragen')}, aus den letzten 90 Tagen und höchstens 5.000. Adressen, die eine Person nennen könnten, werden als Hash aufbewahrt.`,
    latest: 'Die letzten Abfragen',
    request: (kind, outcome, bytes, ms) => `${kind}: ${outcome}, ${bytes} Bytes in ${ms} ms`,
  }),
  worded(CERTIFICATES, {
    title: 'Zertifikate',
    hint: 'Europäische digitale Nachweise tragen ein Siegel. Ein Siegel zählt, sobald Sie das Zertifikat dessen akzeptieren, der gesiegelt hat, oder der Stelle, die ihn zertifiziert hat. Vergewissern Sie sich zuerst des Fingerabdrucks, beim Inhaber oder auf den Seiten der Stelle.',
    none: 'Sie akzeptieren noch keines, darum sind gesiegelte Nachweise unbestätigt.',
    accept: 'Aus einer Datei akzeptieren …',
    judging: 'Die gesiegelten Nachweise werden erneut geprüft. Warten Sie, bis das fertig ist.',
    unnamed: 'Ein nicht genannter Inhaber',
    number: (registered) => `Registriert als ${registered}`,
    authority: 'Eine Zertifizierungsstelle: Auch die von ihr zertifizierten Siegel zählen.',
    ownSeal: 'Das eines einzelnen Inhabers: Nur die damit gemachten Siegel zählen.',
    validUntil: (day) => `Gültig bis ${day}.`,
    selfIssued: 'Selbst ausgestellt',
    issuedBy: (issuer) => `Ausgestellt von ${issuer}`,
    fingerprint: 'Fingerabdruck (SHA-256):',
    acceptOfSeal: 'Dieses Zertifikat akzeptieren …',
    acceptTitle: 'Dieses Zertifikat akzeptieren?',
    acceptHint:
      'Es kam mit dem Nachweis, und jeder kann eines mit beliebigem Namen machen. Vergleichen Sie den Fingerabdruck mit dem, den der Inhaber oder die Stelle veröffentlicht, oder fragen Sie nach, bevor Sie es akzeptieren.',
    acceptNow: 'Akzeptieren',
    notShown: 'Hier gibt es kein Zertifikat zu akzeptieren.',
    notBrought:
      'Der Nachweis bringt sein Zertifikat nicht mit. Bitten Sie den Aussteller darum, und akzeptieren Sie es unter Einstellungen.',
    acceptedNamed: (owner) =>
      `${owner} ist jetzt akzeptiert. Die gesiegelten Nachweise wurden erneut geprüft.`,
    remove: 'Entfernen',
    removeNamed: (owner) => `${owner} entfernen`,
    removed: (owner) =>
      `${owner} ist nicht mehr akzeptiert. Die gesiegelten Nachweise wurden erneut geprüft.`,
  }),
  worded(ACCEPTED, {
    without: (files) => `Kein Zertifikat in PEM oder DER ist in ${files}.`,
    accepted: (count) =>
      `${count === 1 ? 'Ein Zertifikat ist' : `${count} Zertifikate sind`} jetzt akzeptiert. Die gesiegelten Nachweise wurden erneut geprüft.`,
    already: 'Das akzeptieren Sie schon.',
    nothing: 'Es wurde nichts akzeptiert.',
  }),
  worded(FRAMEWORKS, {
    title: 'Kompetenzrahmen',
    hint: 'Nachweise nennen Kompetenzen mit den Codes öffentlicher Rahmen. Importieren Sie die Datei eines solchen (ESCO, O*NET, Lightcast, CASE, Rich Skill Descriptors), und Touchstone weiß, was seine Codes bedeuten, in jeder Sprache, in der Sie ihn importieren.',
    none: 'Sie haben keinen importiert. Das eigene Vokabular von Touchstone mit etwa 1.900 Kompetenzen ist immer da.',
    import: 'Aus Datei importieren …',
    importing:
      'Die Kompetenzen aller Personen werden neu zusammengefasst. Warten Sie, bis das fertig ist.',
    imported: (name, skills) =>
      `${name} ist importiert: ${counted(skills, 'Kompetenz', 'Kompetenzen')}. Die Kompetenzen aller Personen wurden neu zusammengefasst.`,
    remove: 'Entfernen',
    removeNamed: (name) => `${name} entfernen`,
    removed: (name) =>
      `${name} ist entfernt. Die Kompetenzen aller Personen wurden neu zusammengefasst.`,
  }),
  worded(FRAMEWORK_FACTS, {
    skills: (skills) => counted(skills, 'Kompetenz', 'Kompetenzen'),
    matches: (matches) => `${number(matches)} mit denen eines anderen gleichgesetzt`,
    from: (parts, file) => `${parts}; aus ${file}`,
  }),
  worded(ISSUERS, {
    title: 'Aussteller',
    seen: 'Aussteller dessen, was Sie bekommen haben',
    count: (count) => counted(count, 'Aussteller', 'Aussteller'),
    shown: (shown, total) => `Die ersten ${number(shown)} von ${number(total)}`,
    search: 'Aussteller suchen',
    none: 'Noch kein Aussteller',
    noneHint: 'Fügen Sie Nachweise hinzu, und wer sie ausgestellt hat, steht hier.',
    noMatch: 'Kein Aussteller mit diesem Namen',
    noMatchHint: 'Versuchen Sie ein anderes Wort oder einen Teil der Kennung.',
    columns: {
      issuer: 'Aussteller',
      domain: 'Nachgewiesene Domain',
      trust: 'Vertrauen und warum',
      credentials: 'Nachweise',
      actions: 'Ihre Entscheidung',
    },
    nameless: 'Kein Name angegeben',
    calledInCredential: (name) => `In den Nachweisen heißt er ${name}`,
    noDomain: 'Keine',
    unproven: (count) => `${number(count)} nicht nachgewiesen`,
    sharedKeys: 'Ein Schlüssel, mehrere Aussteller',
    sharedKeysHint:
      'An einem Schlüssel unterscheidet man Aussteller. Wer einen von diesen hat, kann unter jedem der Namen daneben ausstellen.',
    sharedKey: (names) => `Schlüssel von ${names}`,
    keyInOrder: (names) => `Das ist in Ordnung: ein Schlüssel für ${names}`,
    keyUndo: (names) => `Zurücknehmen, dass ein Schlüssel für ${names} signieren darf`,
  }),
  worded(REGISTRIES, {
    title: 'Verzeichnisse',
    hint: 'Ein Verzeichnis führt Aussteller mit ihren Kennungen und gibt ihnen Namen. Wen ein akzeptiertes Verzeichnis führt, dem wird vertraut; wen eines führt, das Sie nur kennen, der ist bekannt. Ihre eigene Entscheidung geht beiden vor, und was eine Liste sperrt, bleibt gesperrt.',
    add: 'Verzeichnis hinzufügen',
    formats:
      'Eine eigene Liste (CSV oder JSON, ein Aussteller je Zeile), ein Verzeichnis des Digital Credentials Consortium oder eine Erklärung einer OpenID Federation.',
    none: 'Noch kein Verzeichnis.',
    list: 'Verzeichnisse, die Sie hinzugefügt haben',
    level: (name) => `Was ${name} für Sie bedeutet`,
    levels: { accepted: 'Akzeptiert', known: 'Bekannt' },
    anchorKeys: (count) =>
      count === 1 ? 'Der Schlüssel, mit Fingerabdruck' : 'Die Schlüssel, mit Fingerabdrücken',
    anchorHint:
      'Vergleichen Sie mit dem, was die Föderation veröffentlicht, bevor Sie es akzeptieren.',
    removeNamed: (name) => `${name} entfernen`,
    removed: (name) => `${name} entfernt`,
    levelSet: (name, level) => `${name}: ${level}`,
    remarks: (count) => counted(count, 'Eintrag anzusehen', 'Einträge anzusehen'),
    added: (names) =>
      names.length === 1
        ? `${names[0] ?? ''} hinzugefügt`
        : `${number(names.length)} Verzeichnisse hinzugefügt`,
    nothingAdded: 'Es wurde kein Verzeichnis hinzugefügt',
    kinds: {
      dcc: 'Verzeichnis des Digital Credentials Consortium',
      list: 'Ihre eigene Liste',
      chain: 'Ein Mitglied einer Föderation',
      federation: 'Föderation, zu jedem Aussteller befragt',
    },
  }),
  worded(REGISTRY_FACTS, {
    blocked: (count) => `${number(count)} gesperrt`,
    accepted: 'Wen es führt, dem wird jetzt vertraut',
    known: 'Wen es führt, der ist jetzt nur bekannt',
  }),
  worded(FRESHNESS_SETTINGS, {
    title: 'Wie Kompetenzen altern',
    hint: 'Nach so vielen Monaten ist zu erwarten, dass die Hälfte dessen, was ein Nachweis zeigte, noch gilt: die Halbwertszeit. Bis dahin heißt eine Kompetenz frisch, danach alternd und nach der doppelten Zeit alt. Das ist ein Hinweis neben einer Kompetenz und kein Urteil: Sie bleibt belegt.',
    kind: 'Art der Kompetenz',
    months: 'Monate',
    monthsOf: (kind) => `Monate: ${kind}`,
    ageless: 'Altert nicht',
    agelessOf: (kind) => `Altert nicht: ${kind}`,
    save: 'Speichern',
    saved: 'Kompetenzen altern jetzt, wie Sie es festgelegt haben',
    unchanged: 'Es ist nichts geändert.',
    saving: 'Wird gespeichert. Warten Sie, bis das fertig ist.',
    invalid: `Geben Sie jeder Art eine ganze Zahl von Monaten von 1 bis ${HALF_LIFE_LIMIT_MONTHS}, oder sagen Sie, dass sie nicht altert.`,
    reset: 'Zurück zur Vorgabe von Touchstone',
    resetDone: 'Kompetenzen altern jetzt nach der Vorgabe von Touchstone',
    isDefault: 'Das ist die Vorgabe von Touchstone.',
  }),
  worded(AGEING_KIND_WORDS, {
    general: 'Was Touchstone nicht kennt',
    'programming-language': 'Programmiersprachen',
    framework: 'Frameworks und Bibliotheken',
    tool: 'Werkzeuge und Programme',
    method: 'Methoden',
    knowledge: 'Wissensgebiete',
    practical: 'Praktische Fertigkeiten',
    soft: 'Arbeit mit Menschen',
    licence: 'Lizenzen und Erlaubnisse',
    'natural-language': 'Gesprochene Sprachen',
  }),
  worded(LEVEL_SETTINGS, {
    title: 'Stufen',
    hint: 'Nachweise benennen Stufen auf viele Arten. Touchstone setzt eine Benennung nur dann auf eine gemeinsame Skala, wenn eine Regel sagt, wie; die von keiner Regel gelesenen stehen zuerst. Was Sie entscheiden, gilt für alle und auch für später Hinzukommendes.',
    none: 'Noch nennt kein Nachweis hier eine Stufe.',
    choose: (wording, title) => `Stufe von „${wording}“ (${title})`,
    noLevel: 'Nicht auf der Skala',
    placed: (wording, level) =>
      `„${wording}“ ist jetzt ${level === undefined ? 'nicht auf der Skala' : LEVEL_WORDS[level].label}.`,
    undo: 'Rückgängig',
    undoNamed: (wording, title) => `Rückgängig machen, was „${wording}“ ist (${title})`,
    undone: (wording) => `„${wording}“ wird wieder nach den Regeln von Touchstone gelesen.`,
    saving: 'Wird gespeichert. Warten Sie, bis das fertig ist.',
    showAll: (count) => `Alle ${number(count)} anzeigen`,
    cut: (count) => `Das sind die ersten ${number(count)}; es kann mehr geben.`,
  }),
  worded(WORDINGS, {
    met: (credentials, title, issuer) =>
      credentials === 1
        ? `Auf „${title}“ von ${issuer}.`
        : `Auf ${number(credentials)} Nachweisen, darunter „${title}“ von ${issuer}.`,
    described: 'Was Sie entscheiden, gilt nur für Ergebnisse, die so beschrieben sind wie dort.',
    byRule: (level, rule) => `${level}, nach der Regel „${rule}“`,
    noRule: 'Keine unserer Regeln liest es.',
    readAs: (reading) => `Gelesen als ${reading}.`,
    decided: (level) => `Sie haben entschieden: ${level}.`,
    ours: (reading) => `Unsere eigene Lesart ist ${reading}.`,
  }),
  worded(STACK_SETTINGS, {
    title: 'Aufeinander aufbauende Nachweise',
    hint: 'Sagen Sie, welche Nachweise ein Ganzes bilden, und bei jeder Person, die einen Teil davon hat, steht, was da ist und was fehlt. Was Aussteller selbst über ihre Nachweise sagen, wird ohne Ihr Zutun gezeigt.',
    none: 'Sie haben keine festgelegt.',
    add: 'Reihe hinzufügen …',
    addTitle: 'Reihe hinzufügen',
    editTitle: 'Reihe bearbeiten',
    dialogHint:
      'Ein Teil wird an seiner Kennung erkannt, wo Sie eine angeben, sonst am Namen, und auch am Aussteller, wo Sie einen nennen.',
    edit: 'Bearbeiten …',
    editNamed: (name) => `Bearbeiten … ${name}`,
    remove: 'Entfernen',
    removeNamed: (name) => `${name} entfernen`,
    removing: 'Wird entfernt. Warten Sie, bis das fertig ist.',
    removed: (name) => `Die Reihe „${name}“ ist entfernt`,
    saved: (name) => `Die Reihe „${name}“ ist gespeichert`,
    name: 'Name der Reihe',
    piece: (place) => `Teil ${number(place)}`,
    pieceName: 'Wie der Nachweis heißt',
    issuer: 'Name oder Kennung des Ausstellers (wenn es darauf ankommt)',
    achievementId: 'Kennung des Abschlusses (wenn Sie sie wissen)',
    addPiece: 'Teil hinzufügen',
    removePiece: (place) => `Teil ${number(place)} entfernen`,
    onlyPiece: 'Eine Reihe hat mindestens einen Teil.',
    full: `Eine Reihe hat höchstens ${STACK_PIECE_LIMIT} Teile.`,
    pieceFrom: (name, issuer) => `${name}, von ${issuer}`,
    incomplete: 'Benennen Sie zuerst die Reihe und jeden ihrer Teile.',
  }),
];
