internal import Diagnostics

/// Why a file isn't YAML as packs use it.
enum YAMLProblem {
  case tabIndent
  case strangeLineEnd
  case severalDocuments
  case complexKey
  case feature(Character)
  case tooDeep
  case broken(String)
  case empty

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .tabIndent:
      Diagnostic("tab-indent", "indent with spaces: YAML has no tabs there", at: location)
    case .strangeLineEnd:
      Diagnostic(
        "yaml-feature", "YAML takes this character for the end of a line; write a newline",
        at: location)
    case .severalDocuments:
      Diagnostic("yaml-feature", "a file holds one document, without markers", at: location)
    case .complexKey:
      Diagnostic("yaml-feature", "a key is one word; '?' keys aren't used in packs", at: location)
    case .feature(let character):
      Diagnostic(
        "yaml-feature",
        "'\(character)' begins a YAML feature that packs don't use; put text in quotes",
        at: location)
    case .tooDeep:
      Diagnostic("nested-too-deeply", "this nests deeper than anything in a pack", at: location)
    case .broken(let problem):
      Diagnostic("invalid-yaml", problem, at: location)
    case .empty:
      Diagnostic("empty-file", "the file is empty", at: location)
    }
  }
}
