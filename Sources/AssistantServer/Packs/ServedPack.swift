internal import Assistant
internal import Packs
internal import SessionStore

/// A pack together with what tells it from every other one.
struct ServedPack: Sendable {
  /// The pack.
  let pack: Pack
  /// Its name, its version, and the hash of its files.
  let identity: PackIdentity
  /// A conversation that begins, which is the same each time.
  let beginning: Session

  private init(_ pack: Pack, _ identity: PackIdentity) {
    self.pack = pack
    self.identity = identity
    beginning = Session(pack: pack)
  }
}

extension ServedPack {
  /// Loads a pack.
  ///
  /// - Parameter folder: Where it is.
  /// - Returns: The pack, or what is wrong with it.
  static func load(_ folder: String) -> Result<ServedPack, PackFault> {
    let directory = PackDirectory(path: folder)
    guard directory.holdsPack else { return .failure(.missing(folder)) }
    let files = directory.read()
    let outcome = PackLoader.load(files)
    guard let pack = outcome.pack else { return .failure(PackFault(folder, outcome.diagnostics)) }
    let identity = PackIdentity(
      name: pack.manifest.name, version: pack.manifest.version, contentHash: files.digest)
    return .success(ServedPack(pack, identity))
  }
}

extension PackFiles {
  /// The SHA-256 of all files that a conversation depends on, by name and content.
  fileprivate var digest: [UInt8] {
    let transcripts = Set(transcripts)
    var bytes: [UInt8] = []
    for (path, content) in contents.sorted(by: { $0.key < $1.key })
    where !transcripts.contains(path) {
      bytes += "\(path)\0\(content.count)\0".utf8
      bytes += content
    }
    return SHA256.hash(of: bytes)
  }
}
