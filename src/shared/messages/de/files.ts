import { FRAMEWORK_PROBLEMS } from '../framework.ts';
import { worded } from '../live.ts';
import { ADVICE, PLACES, PROBLEMS } from '../problem.ts';
import { REGISTRY_FLAWS, REGISTRY_FLAW_WORDS, REGISTRY_PROBLEMS } from '../registry.ts';

export const files = [
  worded(FRAMEWORK_PROBLEMS, {
    'not-a-framework': (file) =>
      `${file} ist kein Kompetenzrahmen, den Touchstone lesen kann. Gelesen werden die ESCO-Kompetenzen als CSV, die Textdateien von O*NET und das JSON von Lightcast, CASE und Rich Skill Descriptors: Wählen Sie die Datei so, wie ihr Eigentümer sie veröffentlicht.`,
    empty: (file) =>
      `${file} ist leer. Laden Sie die Datei noch einmal beim Eigentümer des Rahmens herunter.`,
    'no-skills': (file) =>
      `${file} ist eine solche Datei, nennt aber keine Kompetenz. Wählen Sie die Datei, in der die Kompetenzen stehen.`,
    'not-utf8': (file) =>
      `${file} ist kein Text in UTF-8. Wählen Sie die Datei so, wie ihr Eigentümer sie veröffentlicht, oder entpacken Sie sie zuerst.`,
    'named-twice': (file) =>
      `${file} sagt an einer Stelle etwas zweimal, und nur eines davon kann gelten. Laden Sie die Datei noch einmal beim Eigentümer des Rahmens herunter.`,
    'too-many': (file) =>
      `${file} nennt mehr als 200.000 Kompetenzen, mehr als jeder Rahmen hat. Wählen Sie die Datei, in der nur die Kompetenzen stehen.`,
    'cannot-be-read': (file) =>
      `${file} konnte nicht gelesen werden. Prüfen Sie, ob die Datei da ist und ob Sie sie öffnen dürfen.`,
    'too-large': (file) =>
      `${file} ist größer als 128 MB. Wählen Sie die Datei, in der nur die Kompetenzen stehen.`,
  }),
  worded(REGISTRY_PROBLEMS, {
    'not-a-registry': (file) =>
      `${file} nennt keinen Aussteller mit Kennung, Domain oder Adresse. In einer Liste steht je Zeile einer, mit einem Namen daneben.`,
    empty: (file) => `${file} ist leer. Wählen Sie die Datei, in der die Aussteller stehen.`,
    'named-twice': (file) =>
      `${file} sagt an einer Stelle etwas zweimal, und nur eines davon kann gelten. Bitten Sie den, von dem Sie sie haben, um eine, die alles einmal sagt.`,
    'invalid-statement': (file) =>
      `${file} ist eine signierte Erklärung, die nicht gilt: Sie ist abgelaufen, oder ihre Signatur passt nicht. Bitten Sie den, von dem Sie sie haben, um eine neue.`,
    'cannot-be-read': (file) =>
      `${file} konnte nicht gelesen werden. Prüfen Sie, ob die Datei da ist und ob Sie sie öffnen dürfen.`,
    'too-large': (file) =>
      `${file} ist zu groß für eine Liste von Ausstellern. Wählen Sie die Datei, in der sie stehen.`,
  }),
  worded(REGISTRY_FLAWS, {
    'no-subject': () =>
      'nennt niemanden. Tragen Sie dort eine Kennung, eine Domain oder eine Adresse ein.',
    'not-a-subject': (value) =>
      `${value} ist weder Kennung noch Domain noch Adresse eines Ausstellers.`,
    duplicate: (value) =>
      `${value} steht zweimal da; der erste Eintrag zählt, und eine Sperre zählt immer.`,
    'host-of-many': (value) =>
      `viele Aussteller teilen sich ${value}, also sind hier alle gemeint. Tragen Sie die Kennung oder die Adresse dessen ein, den Sie meinen.`,
    'state-unknown': (value) =>
      `${value} ist kein Wort, das Touchstone für den Stand eines Ausstellers kennt, und sperrt niemanden. Schreiben Sie „gesperrt“, wo jemand gesperrt sein soll.`,
    'not-an-entry': () => 'ist kein Verzeichnis einer Art, die Touchstone kennt.',
    'registry-unavailable': (value) =>
      `das Verzeichnis unter ${value} war nicht zu bekommen. Erlauben Sie das Netz, oder versuchen Sie es später.`,
    'registry-unreadable': (value) => `was unter ${value} liegt, ist kein Verzeichnis.`,
    'keys-unavailable': (value) =>
      `die Schlüssel von ${value} waren nicht zu bekommen, deshalb ließ sich nichts davon prüfen. Erlauben Sie das Netz, oder versuchen Sie es später.`,
  }),
  worded(REGISTRY_FLAW_WORDS, {
    line: (line) => `Zeile ${line}: `,
    quoted: (value) => `„${value}“`,
    unnamed: 'dieser Eintrag',
  }),
  worded(PLACES, {
    within: (file, inner) => `${file} (darin: ${inner})`,
    image: 'das im Bild enthaltene Badge',
    credential: (number) => `Nachweis ${number}`,
  }),
  worded(PROBLEMS, {
    'damaged-image':
      'ist beschädigt, auf das Badge darin ist kein Verlass. Bitten Sie die Person, es noch einmal herunterzuladen.',
    'damaged-archive':
      'ist beschädigt und lässt sich nicht entpacken. Bitten Sie noch einmal darum, oder fügen Sie die Dateien darin einzeln hinzu.',
    'encrypted-archive':
      'ist mit einem Passwort gesperrt. Entpacken Sie es selbst, und fügen Sie dann die Dateien hinzu.',
    'document-without-badge':
      'ist ein PDF ohne Badge darin. Beim Drucken und Exportieren geht es verloren: Bitten Sie die Person um die Badge-Datei selbst.',
    'resume-without-person':
      'ist ein Lebenslauf, und nichts hier sagt, von wem. Fügen Sie ihn auf der Seite der Person hinzu, oder fügen Sie zuerst ihre Badges hinzu, mit ihm in einem Ordner, der ihren Namen trägt.',
    'resume-without-text':
      'ist ein Lebenslauf nur aus Bildern, also ohne lesbaren Text. Bitten Sie die Person um das Dokument, aus dem er gemacht wurde.',
    'encrypted-document':
      'ist ein PDF mit Passwort oder Änderungsschutz, darum ist nichts darin lesbar. Bitten Sie die Person um die Badge-Datei selbst.',
    'empty-file': 'ist leer. Bitten Sie die Person, die Datei noch einmal zu schicken.',
    'empty-folder': 'enthält keine Dateien.',
    'malformed-jwt':
      'ist abgeschnitten oder beschädigt: Es ist kein richtiges signiertes Token (JWT). Bitten Sie die Person, es noch einmal ganz zu kopieren oder herunterzuladen.',
    'too-much-memory':
      'braucht beim Lesen mehr Speicher, als Touchstone einer Datei gibt. Ist es ein Archiv, dann entpacken Sie es und fügen Sie die Dateien darin hinzu.',
    'took-too-long': {
      reading:
        'braucht beim Lesen mehr Zeit, als Touchstone einer Datei gibt. Ist es ein Archiv, dann entpacken Sie es und fügen Sie die Dateien darin hinzu; sonst bitten Sie die Person um die Badge-Datei selbst.',
      checking: (count) =>
        `braucht beim Prüfen mehr Zeit, als Touchstone einer Datei auf einmal gibt, darum wurde nicht alles darin geprüft. Nachweise, die übrig sind: ${count}. Das sagt nichts gegen die Person. Fügen Sie die Datei noch einmal hinzu, dann geht es mit ihnen weiter.`,
      unkept: (count) =>
        `braucht beim Prüfen mehr Zeit, als Touchstone einer Datei auf einmal gibt, darum wurde nicht alles darin geprüft. Nachweise, die übrig sind: ${count}. Das sagt nichts gegen die Person. Nehmen Sie die Datei in einen Arbeitsbereich auf: Dort geht es jedes Mal, wenn Sie sie hinzufügen, mit ihnen weiter.`,
    },
    'unreadable-file': {
      'long-path':
        'konnte nicht gelesen werden: Es liegt in so vielen Ordnern ineinander, dass dieser Computer es dort nicht öffnen kann. Verschieben Sie es weiter nach oben, und fügen Sie es noch einmal hinzu.',
      name: 'konnte nicht gelesen werden: Der Name enthält Zeichen, die dieser Computer nicht kennt. Benennen Sie um, was so heißt, und fügen Sie es noch einmal hinzu.',
      other:
        'konnte nicht gelesen werden. Prüfen Sie, ob sich die Datei auf diesem Computer öffnen lässt, und fügen Sie sie noch einmal hinzu.',
    },
    'not-found':
      'ist nicht mehr da. Vielleicht wurde die Datei verschoben, umbenannt oder gelöscht.',
    'not-a-file': {
      link: 'ist nur eine Verknüpfung mit einer Datei oder einem Ordner an anderer Stelle, und Verknüpfungen wird nicht gefolgt. Fügen Sie die Datei oder den Ordner selbst hinzu.',
      other: 'ist weder Datei noch Ordner, also gibt es nichts zu lesen.',
    },
    'verifier-failed':
      'konnte nicht geprüft werden: Die Prüfung brach zweimal ab. Das sagt nichts gegen die Person. Versuchen Sie es noch einmal, und melden Sie es uns, wenn es so bleibt.',
    'not-json': {
      encoding:
        'ist nicht in UTF-8 geschrieben, wie es Nachweise sein müssen. Bitten Sie die Person um die Datei, wie sie heruntergeladen wurde, nicht geöffnet und neu gespeichert.',
      other:
        'bricht ab oder ist beschädigt: Es ist kein richtiges JSON. Bitten Sie die Person, die Datei noch einmal herunterzuladen und nicht zu öffnen und zu speichern.',
    },
    'image-without-badge': {
      'other-image':
        'ist ein Bild einer Art, die kein Badge enthalten kann. Bitten Sie die Person um die .png- oder .svg-Datei, wie sie beim Aussteller heruntergeladen wurde.',
      'behind-end':
        'ist ein Bild mit einem Badge hinter seinem Ende, wo kein Programm danach sucht: Es kann später angefügt worden sein und wird nicht gelesen. Bitten Sie die Person um die Datei, wie sie beim Aussteller heruntergeladen wurde.',
      description:
        'ist ein Bild, das in seiner Beschreibung (XMP) ein Badge nennt und dort keines hat, wo Badges sind. Bitten Sie die Person um die Datei, wie sie beim Aussteller heruntergeladen wurde.',
      other:
        'ist ein Bild ohne Badge darin. Bei Bildschirmfotos und neu gespeicherten Bildern geht es verloren: Bitten Sie die Person um die Datei, wie sie beim Aussteller heruntergeladen wurde.',
    },
    'unsafe-archive': {
      several:
        'enthält Teile von mehr als einem Archiv, sodass Programme Verschiedenes auspacken würden. Bitten Sie die Person um die Dateien darin oder um das Archiv, wie es gemacht wurde.',
      nested:
        'ist ein Archiv in zu vielen anderen Archiven. Entpacken Sie es selbst, und fügen Sie dann die Dateien hinzu.',
      other:
        'wurde ausgelassen: Name oder Art ist so, wie schädliche Archive an andere Dateien auf diesem Computer gelangen. Bitten Sie die Person um die Badge-Datei selbst.',
    },
    'damaged-document': {
      attachment:
        'ist auf eine Weise angehängt, die sich nicht lesen lässt: beschädigt. Bitten Sie die Person um die Badge-Datei selbst.',
      other:
        'ist ein beschädigtes PDF, und in dem, was davon übrig ist, wurde kein Badge gefunden. Bitten Sie die Person um die Badge-Datei selbst.',
    },
    'not-a-credential': {
      'badge-class': 'beschreibt ein Badge, aber nicht, wer es bekommen hat.',
      profile: 'beschreibt einen Aussteller oder eine Person und ist kein Nachweis.',
      keys: 'enthält die Schlüssel eines Ausstellers oder einer Person und ist kein Nachweis.',
      'status-list':
        'ist die Liste eines Ausstellers über das, was er widerrufen hat, und niemandes Nachweis. Touchstone fragt solche Listen selbst beim Aussteller ab.',
      jwt: 'ist ein signiertes Token (JWT), enthält aber keinen Nachweis.',
      'encrypted-jwt': 'ist verschlüsselt, nur wer gemeint ist, kann es lesen.',
      'other-envelope':
        'ist ein Nachweis, der auf eine Weise signiert ist, die Touchstone nicht liest, etwa mit COSE. Das sagt nichts gegen die Person.',
      'open-attestation':
        'ist ein Zeugnis im Format OpenAttestation, wie OpenCerts es verwendet; das liest Touchstone nicht. Das sagt nichts gegen die Person.',
      'clr-1':
        'ist ein Comprehensive Learner Record der Version 1; Touchstone liest Version 2. Das sagt nichts gegen die Person.',
      'european-xml':
        'ist ein europäischer digitaler Nachweis in der älteren Form als XML, die Touchstone nicht liest. Das sagt nichts gegen die Person.',
      'empty-presentation': 'ist eine Präsentation ohne Nachweis darin.',
      'deep-json': 'ist tiefer verschachtelt als jeder Nachweis und wurde nicht gelesen.',
      'large-json': 'hat mehr Teile als jeder Nachweis und wurde nicht gelesen.',
      'named-twice':
        'gibt einen seiner Teile zweimal an, sodass Programme Verschiedenes darin lesen würden; Touchstone liest keines davon.',
      other: 'ist JSON, aber weder ein Open Badge noch ein anderer prüfbarer Nachweis.',
    },
    'unknown-file-type': {
      'office-document': 'ist ein Office-Dokument',
      'old-office-document': 'ist ein Office-Dokument',
      'other-archive': 'ist ein Archiv einer Art, die Touchstone nicht entpackt',
      packed: 'ist auf eine Weise gepackt, die Touchstone nicht entpackt',
      'web-page': 'ist eine Webseite oder dergleichen',
      mail: 'ist eine E-Mail, an der keine Datei hängt',
      'locked-mail':
        'ist eine E-Mail, die verschlüsselt ist oder um ihren ganzen Inhalt herum signiert',
      'outlook-attachments':
        'enthält die Anhänge einer E-Mail, wie Outlook sie verpackt und Touchstone sie nicht liest',
      'outlook-mail': 'ist eine beschädigte E-Mail, wie Outlook sie ablegt',
      link: 'ist nur ein Link auf eine Webseite',
      calendar: 'ist ein Kalendereintrag',
      contact: 'ist ein Kontakt, wie Adressbücher ihn ablegen',
      'wallet-pass':
        'ist eine Karte für die Wallet eines Telefons, die ihr Hersteller allein für diese Wallet signiert',
      text: 'ist ein Text, der keinen Nachweis enthält',
      other: 'ist keine Art von Datei, die einen Nachweis enthält',
    },
    'too-large': {
      file: (size, limit) => `hat ${size}; Touchstone nimmt bis zu ${limit}.`,
      pixels: (limit) =>
        `ist ein Bild mit mehr Bildpunkten als den ${limit}, die Touchstone nimmt.`,
      piped: (limit) => `ist größer als die ${limit}, die Touchstone nimmt.`,
      other: (limit) => `ist entpackt größer als die ${limit}, die Touchstone nimmt.`,
    },
    'too-many-files': {
      within: (limit) =>
        `enthält mehr, als Touchstone auf einmal nimmt${limit === undefined ? '' : ` (${limit})`}. Was danach kommt, wurde ausgelassen: Fügen Sie den Rest in kleineren Teilen hinzu.`,
      from: (limit) =>
        `wurde ausgelassen, und auch alles, was danach kommt: Touchstone nimmt bis zu ${limit} Dateien auf einmal. Fügen Sie den Rest in kleineren Teilen hinzu.`,
    },
  }),
  worded(ADVICE, {
    credential:
      'Bitten Sie die Person um den Nachweis selbst, als .json-, .jwt-, .png- oder .svg-Datei.',
    otherForm:
      'Fragen Sie die Person, ob es das beim Aussteller auch in anderer Form gibt, oder lassen Sie es sich vom Aussteller bestätigen.',
    badge: 'Bitten Sie die Person um das Badge selbst.',
    filesRead: (advice) =>
      `Touchstone liest Nachweise als .json, .jwt, .png, .svg sowie Zip-Archive, PDFs und E-Mails, die sie enthalten: ${advice}.`,
    behind: 'Bitten Sie die Person um die Badge-Datei, die dahintersteht',
    itself: 'Bitten Sie die Person um die Badge-Datei selbst',
    unpack: 'Entpacken Sie es selbst, und fügen Sie dann die Dateien hinzu',
    download: 'Bitten Sie die Person, den Nachweis selbst herunterzuladen',
    detach: 'Speichern Sie die angehängten Dateien, und fügen Sie dann diese hinzu',
  }),
];
