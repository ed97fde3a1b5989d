internal import Diagnostics
internal import Packs

/// What the checks of packs look for beyond the shapes of files, for people and for tools.
public struct ProblemList: Sendable {
  private let kinds = PackLoader.problemKinds

  /// Creates the list.
  public init() {}

  /// A line for each kind of problem: its id, and what is wrong then.
  public var text: String {
    let width = kinds.map(\.id.rawValue.count).max() ?? 0
    return kinds.map { kind in
      let id = kind.id.rawValue
      return "\(id)\(String(repeating: " ", count: width - id.count + 2))\(kind.about)\n"
    }.joined()
  }

  /// The list as JSON.
  public func json() throws -> String {
    try kinds.map { Entry(id: $0.id.rawValue, about: $0.about) }.jsonText()
  }

  private struct Entry: Encodable {
    let id: String
    let about: String
  }
}
