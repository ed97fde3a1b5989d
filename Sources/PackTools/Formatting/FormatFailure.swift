/// Why a file or a folder was not formatted, though nothing is wrong with its text.
public enum FormatFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such file or folder, or it can't be read.
  case unreadable(String)
  /// The file isn't one of YAML, by its name.
  case notYAML(String)
  /// There is no file of YAML in the folder.
  case noFiles(String)
  /// The file was changed by somebody else while it was formatted.
  case changedMeanwhile(String)
  /// The file can't be replaced, and why.
  case notWritable(path: String, reason: String)

  /// The failure in words.
  public var description: String {
    switch self {
    case .unreadable(let path): "'\(path)' can't be read"
    case .notYAML(let path): "'\(path)' isn't a .yaml file"
    case .noFiles(let path): "there is no .yaml file in '\(path)'"
    case .changedMeanwhile(let path): "'\(path)' was changed meanwhile, and is left as it is"
    case .notWritable(let path, let reason): "'\(path)' can't be written: \(reason)"
    }
  }
}
