/** Words that name a folder's use, not a person; in English and as systems of other languages write them. */
const LISTED = `
  and for from of or the with without our your
  app applicant applicants application applications archive archives attachment attachments award
  awards backup backups badge badges batch batches bucket candidate candidates cert
  certificate certificates certification certifications certs clr cohort collection company content
  copy course courses credential credentials cv cvs data default demo department desktop dir
  directory doc docs document documents download downloads draft drafts dropbox email emails employee
  employees example examples expired export exports extracted fake file files final fixture fixtures
  folder folders forged form forms google drive group groups hiring hr icloud image images import
  imports inbox incoming info input intake interview interviews invalid items jobs json jsonld
  jwt learner learners letter list loose mail mails media misc mixed mnt more noname none note notes
  ob ob2 ob3 office onedrive open openbadge openbadges opening openings other others out output
  passport pdf pdfs people person persons photo photos picture pictures pilot pile png portfolio
  position positions private profile profiles project projects public received recruiting
  recruitment rejected report reports resource resources result results resume resumes review revoked
  role samples scan scans screening screenshots sent shared sharepoint shortlist src
  staff stuff student students submission submissions svg team temp temporary test testdata tests tmp
  todo touchstone transcript transcripts unassigned unknown unnamed unsorted untitled unzipped update
  upload uploads use user users valid var vc vcs vector vectors verified verifiable wallet wallets
  workspace bad baked bundle bundles cases conformance corpus generated independent inputs kit
  mutated pack signed source sources suite suites tampered unsigned xml zip zips
  february march september october november december
  feb apr jul aug sep sept oct nov
  month quarter today yesterday

  abzeichen anhänge anlagen bewerber bewerberin bewerbung bewerbungen bewerbungsunterlagen bilder
  dateien dokumente kandidat kandidaten kopie nachweise neu neuer ordner schreibtisch unbenannt
  unterlagen zertifikat zertifikate zeugnis zeugnisse
  bureau candidat candidats candidature candidatures certificat certificats copie diplômes dossier
  fichiers nouveau sans téléchargement téléchargements titre
  candidato candidatos carpeta certificado certificados copia descarga descargas documentos
  escritorio imágenes nueva solicitudes título
  candidati cartella certificati documenti immagini nuova scaricati scrivania senza titolo
  arquivos candidaturas pasta transferências
  afbeeldingen bestanden bureaublad certificaten documenten map nieuwe sollicitaties
  dokumenty folderu nowy obrazy pobrane pulpit
  документы загрузки изображения новая папка стол рабочий
  下载 文档 桌面 图片 新建文件夹 ダウンロード デスクトップ ドキュメント 新しいフォルダー
`;

/** Words of that kind which are people's names as well: they tell nothing, but they are kept in a name. */
const ALSO_NAMES = `
  a all an april august autumn bin box case dawn dev fall friday good home in jan january job jul july
  jun june mar may monday my new nova old part real root sample saturday set spring summer sunday
  thursday to tuesday wednesday week winter work year
`;

export const GENERIC_WORDS: ReadonlySet<string> = new Set(split(LISTED));
export const GENERIC_NAMES: ReadonlySet<string> = new Set(split(ALSO_NAMES));

function split(words: string): readonly string[] {
  return words.trim().split(/\s+/u);
}
