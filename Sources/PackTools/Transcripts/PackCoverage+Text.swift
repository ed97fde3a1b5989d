internal import Diagnostics
internal import Packs

extension PackCoverage {
  /// A table of how much is exercised, and a list of what isn't, with its places under the folder of
  /// the pack as it is shown.
  public func text(path: String) -> String {
    var lines = ["what the conversations exercise of \(path):"]
    for kind in Kind.allCases where !parts(kind).isEmpty {
      let all = parts(kind).count
      lines.append(Self.row(kind.rawValue, all - missing(kind).count, of: all))
    }
    lines.append(Self.row("all", covered, of: parts.count))
    for kind in Kind.allCases where !missing(kind).isEmpty {
      lines.append("\(kind.rawValue) that none exercises:")
      lines += missing(kind).map { part in
        "  \(path)/\(part.location.path):\(part.location.line): \(part.value.name)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ name: String, _ covered: Int, of all: Int) -> String {
    let percent = (1000 * Double(covered) / Double(max(all, 1))).rounded(.down) / 10
    return "  \(name.padded(to: 14)) \("\(covered) of \(all)".padded(to: 14)) \(percent) %"
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(width - count, 0))
  }
}
