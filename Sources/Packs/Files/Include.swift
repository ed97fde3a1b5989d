/// A folder of words that packs share, named by its way from the pack: `../english`.
///
/// Only a folder beside the pack can be named, so that a pack never reads from anywhere else.
struct Include: Hashable {
  /// The folder's name: `english`.
  let folder: String

  /// The folder's place as seen from the pack: `../english`.
  var path: String { Self.parent + folder }

  /// Reads a way such as `../english`.
  init?(path: String) {
    guard path.hasPrefix(Self.parent) else { return nil }
    let folder = path.dropFirst(Self.parent.count)
    guard Inspector.isName(folder) else { return nil }
    self.folder = String(folder)
  }

  /// The folder that a file such as `../english/words.yaml` stands in, without one between.
  init?(ofFile path: String) {
    guard path.hasPrefix(Self.parent), let slash = path.lastIndex(of: "/") else { return nil }
    self.init(path: String(path[..<slash]))
  }

  private static let parent = "../"
}
