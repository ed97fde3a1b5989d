internal import Crypto
internal import Packs
internal import SessionStore

/// A pack together with what tells it from every other one.
struct ServedPack: Sendable {
  /// The pack.
  let pack: Pack
  /// Its name, its version, and the hash of its files.
  let identity: PackIdentity
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
    return .success(ServedPack(pack: pack, identity: identity))
  }
}

extension PackFiles {
  /// The SHA-256 of all files that a conversation depends on, by name and content.
  fileprivate var digest: [UInt8] {
    let transcripts = Set(transcripts)
    var hash = SHA256()
    for (path, bytes) in contents.sorted(by: { $0.key < $1.key }) where !transcripts.contains(path)
    {
      hash.update(data: Array("\(path)\0\(bytes.count)\0".utf8))
      hash.update(data: bytes)
    }
    return Array(hash.finalize())
  }
}
