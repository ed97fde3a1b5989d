internal import AssistantProtocol
internal import Packs
internal import SessionStore
internal import Synchronization

/// The packs that are served: one present version of each, and earlier ones that sessions go on with.
///
/// Whoever looks sees the packs of one moment: loading them again changes all of them or, where one is
/// broken, all but that one.
package final class PackShelf: Sendable {
  fileprivate struct Content {
    var present: [ServedPack]
    var retired: [ServedPack] = []
  }

  private let folders: [String]
  private let content: Mutex<Content>

  /// Loads packs.
  ///
  /// - Parameter folders: Where they are; the first is the usual one.
  /// - Throws: What is wrong with any of them: a service doesn't begin with half of its packs.
  package init(folders: [String]) throws(PackFault) {
    self.folders = folders
    var present: [ServedPack] = []
    for folder in folders {
      let pack = try ServedPack.load(folder).get()
      guard !present.contains(where: { $0.identity.name == pack.identity.name }) else {
        throw .repeated(pack.identity.name, folder)
      }
      present.append(pack)
    }
    content = Mutex(Content(present: present))
  }

  /// The present versions, the usual pack first.
  var present: [ServedPack] { content.withLock(\.present) }

  /// The present version of a pack.
  ///
  /// - Parameters:
  ///   - name: Its name; the usual pack where there is none.
  ///   - version: The version that it must have.
  /// - Returns: The pack, if it is served.
  func pack(named name: String?, version: String? = nil) -> ServedPack? {
    content.withLock { content in
      guard let name else { return content.present.first }
      return content.present.first { $0.identity.name == name }
    }.flatMap { version == nil || version == $0.identity.version ? $0 : nil }
  }

  /// The pack with which a session goes on: the very one, or else the present version.
  func pack(for identity: PackIdentity) -> ServedPack? {
    content.withLock { content in
      (content.present + content.retired).first { $0.identity == identity }
        ?? content.present.first { $0.identity.name == identity.name }
    }
  }

  /// Loads every pack again, from the same folders.
  ///
  /// - Parameter used: The packs that sessions are held with, which stay as long as they are.
  /// - Returns: What is wrong with packs that can't be used, whose versions of before stay.
  func reload(keeping used: Set<PackIdentity>) -> [String] {
    let outcomes = folders.map(ServedPack.load)
    return content.withLock { content in
      var problems: [String] = []
      for (place, outcome) in outcomes.enumerated() {
        switch outcome {
        case .success(let pack): content.replace(at: place, with: pack, &problems)
        case .failure(let fault): problems += fault.problems
        }
      }
      content.retired.removeAll { !used.contains($0.identity) }
      return problems
    }
  }
}

extension PackShelf.Content {
  /// Puts a pack in the place of its version of before, unless it is the same or another one.
  fileprivate mutating func replace(
    at place: Int, with pack: ServedPack, _ problems: inout [String]
  ) {
    let earlier = present[place]
    guard pack.identity != earlier.identity else { return }
    guard pack.identity.name == earlier.identity.name else {
      problems.append(
        "'\(earlier.identity.name)' is named '\(pack.identity.name)' now; start the service anew")
      return
    }
    retired.append(earlier)
    retired.removeAll { $0.identity == pack.identity }
    present[place] = pack
  }
}

extension PackShelf {
  /// The present version of a pack, for what needs no session.
  func served(_ name: String?) throws(RPCError) -> Pack {
    guard let found = pack(named: name) else {
      throw RPCError(.packUnavailable).with { $0.supported = present.map(\.identity.name) }
    }
    return found.pack
  }
}
