/**
 * Files in which e-mail addresses and phone numbers of real people belong: licences, authors, package manifests, lock files and change
 * logs of software. Only personal identity codes count there.
 */
const AUTHORSHIP =
  /(?:^|\/)(?:(?:licen[cs]e|copying|notice|authors|contributors|maintainers|codeowners|credits|thanks|third[_-]party[_-]notices|changelog|changes|history|security|readme|code_of_conduct|contributing|humans)(?:[.-][\w.-]{1,20})?|package(?:-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|composer\.(?:json|lock)|cargo\.(?:toml|lock)|pyproject\.toml|setup\.(?:py|cfg)|poetry\.lock|pom\.xml|[^/]+\.(?:nuspec|gemspec|podspec|csproj|vsixmanifest)|\.mailmap|\.gitmodules)$/iu;

/** Registration documents name the people whom Kela is to call (`*.kanta.yaml`), and the workspace's own settings say what is accepted. */
const REGISTRATION = /\.kanta\.(?:ya?ml|json)$|(?:^|\/)\.kanta\//iu;

/** Whether a file may name real contact persons by what it is. The commit message box is one: authors sign there. */
export function namesRealContacts(path: string, languageId: string | undefined): boolean {
  return (
    AUTHORSHIP.test(path) || REGISTRATION.test(path) || /^(?:git-commit|scminput)$/u.test(languageId ?? '')
  );
}
