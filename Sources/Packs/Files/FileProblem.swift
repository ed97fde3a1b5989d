internal import Diagnostics

/// Why a file can't be taken into a pack.
enum FileProblem {
  case unreadableFile
  case outsidePack
  case fileTooLarge(limit: Int)
  case packTooLarge(limit: Int)
  case tooManyFiles(Int)
  case foldersTooDeep(Int)
  case notUTF8(line: Int)
  case missingFile
  case unknownFile(nearest: String?)
  case invalidInclude
  case unknownInclude(nearest: String?)
  case emptyInclude

  func diagnostic(at location: SourceLocation) -> Diagnostic {
    switch self {
    case .unreadableFile:
      Diagnostic("unreadable-file", "this can't be read as a file", at: location)
    case .outsidePack:
      Diagnostic("outside-pack", "this link leads out of the pack", at: location)
    case .fileTooLarge(let limit):
      Diagnostic("file-too-large", "a file may have \(limit >> 20) MB at most", at: location)
    case .packTooLarge(let limit):
      Diagnostic("pack-too-large", "a pack may have \(limit >> 20) MB at most", at: location)
    case .tooManyFiles(let limit):
      Diagnostic("too-many-files", "a pack may have \(limit) files at most", at: location)
    case .foldersTooDeep(let limit):
      Diagnostic("folders-too-deep", "folders may nest \(limit) deep at most", at: location)
    case .notUTF8(let line):
      Diagnostic(
        "not-utf8", "this line isn't UTF-8 text",
        at: SourceLocation(path: location.path, line: line))
    case .missingFile:
      Diagnostic("missing-file", "the pack lacks this file", at: location)
    case .unknownFile(let nearest):
      Diagnostic(
        "unknown-file", "no part of a pack is read from this file", at: location,
        suggestion: nearest)
    case .invalidInclude:
      Diagnostic(
        "invalid-include", "a pack includes folders beside it only, as '../english'", at: location)
    case .unknownInclude(let nearest):
      Diagnostic(
        "unknown-include", "there is no such folder beside the pack", at: location,
        suggestion: nearest)
    case .emptyInclude:
      Diagnostic("empty-include", "there is no file of words in this folder", at: location)
    }
  }
}
