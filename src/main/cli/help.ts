/** What `touchstone help` prints. */
export const HELP = `Touchstone proves or disproves badge and credential files.

  touchstone verify PATH… [--json] [--explain] [--offline] [--documents DIR] [--certificates PATH]
                          [--at TIME] [--workspace FILE] [--strict-disclosure]
                          [--registry FILE]… [--known-registry FILE]…
  touchstone import PATH… --workspace FILE [--json] [the same options]
  touchstone screen --workspace FILE [--query TEXT | --opening NAME] [--json]
  touchstone report --workspace FILE [--query TEXT | --opening NAME] --out FILE.{pdf,html,csv,json}
                    [--by NAME] [--evidence] [--blind [--hide LIST] | --no-contact] [--brief | --comparison]
                    [--employer NAME [--colour #RRGGBB]] [--time-stamp URL]
  touchstone check-report FILE [--offline] [--json] [--workspace FILE] [--certificates PATH]
  touchstone check-again --workspace FILE [--query TEXT | --opening NAME] [--json] [--offline]
                         [--documents DIR]
  touchstone openings import FILE… --workspace FILE
  touchstone frameworks import FILE… --workspace FILE
  touchstone frameworks list --workspace FILE
  touchstone subject-copy CANDIDATE FILE.zip --workspace FILE
  touchstone audit --workspace FILE [--export FILE] [--head HASH] [--json]
  touchstone identity --workspace FILE [--did-web DOMAIN | --did-key] [--check] [--json]
  touchstone candidates erase (NAME | ID)… --workspace FILE [--yes] [--json]
  touchstone retention run --workspace FILE [--json]
  touchstone key (encrypt | change | recovery-code) --workspace FILE [--new-passphrase-file FILE]
  touchstone key recover --workspace FILE --recovery-code-file FILE
  touchstone backup --workspace FILE [--out FILE]
  touchstone restore --workspace FILE --from FILE
  touchstone help
  touchstone --version

PATH is a file, a folder (walked) or an archive (zip, tar, gz); for verify also -, what is piped in.
check-again verifies what a workspace holds again, and shows what changed. frameworks reads public frameworks
of skills (ESCO, O*NET, Lightcast, CASE, rich skill descriptors) from the files in which their owners publish
them. retention follows the rule that was confirmed in the window.

  --json            one JSON object a line
  --explain         say what other verifiers may make of each credential, and why
  --offline         fetch nothing; what is not at hand could not be checked. Without it a workspace's own
                    choice of what may be asked for on the network holds, or all where it has none
  --documents DIR   answer every URL and DID from DIR/index.json, which maps each to a file beside it
  --certificates PATH  accept seals that lead to a certificate in this file or folder (PEM or DER);
                    import has the workspace accept them from then on
  --strict-disclosure
                    a credential of which a status or an expiry may have been left out proves nothing;
                    import has the workspace judge so from then on
  --at TIME         judge as of this date (its first instant in UTC) or date and time, by the
                    workspace's documents as they were then
  --registry FILE   a registry of issuers that you accept: whom it lists is trusted; may be repeated
  --known-registry FILE
                    one that you only know: whom it lists is known; import keeps both in the workspace
  --workspace FILE  the workspace; import makes it when it is not there; verify judges by the documents,
                    certificates, registries and decisions in it, and puts nothing in but documents
  --passphrase-file FILE
                    the passphrase of an encrypted workspace, else TOUCHSTONE_PASSPHRASE, else it is asked
                    for; import encrypts a workspace that it makes where one is given
  --query TEXT      whom to list: python and (sql or "power bi") -expired since:2024, as
                    docs/query-language.md says
  --opening NAME    whom to list: who answers this opening, in order, with the reasons; openings import
                    takes one in from a file, as docs/openings.md says
  --yes             delete these people for good; without it, only say what would go
  --out FILE        where to write the report; its ending says in which format. --opening may be given
                    several times for one report
  --apart           a report for each person, with nobody else in it, in a zip; --format says in which
                    format each is: pdf where not given
  --export FILE     write every entry of the audit trail, a JSON object a line
  --head HASH       the head of the audit trail that a report states: it must be among the entries
  --time-stamp URL  have a time stamp authority (RFC 3161) attest the report; it gets a hash alone, and
                    what it says is written beside the report, with .tsr after its name
  --did-web DOMAIN  sign reports in the name of this domain (acme.example), or a folder on it; identity
                    prints the document to publish there; --did-key signs with the bare key again
  --check           ask the domain whether it lists the key
  --by NAME         who makes the report, as it is to stand in it
  --language TAG    in which the report is worded: en, de, fr, es or pt; English where not given
  --evidence        take along the originals and the documents, so that anybody can verify again: within a
                    PDF, else in a zip beside the report
  --blind           without names, addresses, files and what a check says of a person; who has the
                    workspace can tell by the code who each is
  --hide LIST       with --blind: of dates, gender and schools those named, with commas between; see
                    docs/blind-view.md for what that can do and what it cannot
  --no-contact      without addresses
  --brief           without checks, to send on to the person or a colleague
  --comparison      the summary and the grid alone
  --employer NAME   for whom the report is made; --colour #RRGGBB is that of the band over it and, as dark
                    as it takes to be read, of its title; --logo FILE.png is their mark

Exit status: 0 all verified, or all done; 1 something was not; 2 the command itself was wrong, or what
it found could not be written.
`;
