import Glibc
import Testing

@testable import AssistantServer

struct AccessTests {
  private static let own = Peer(user: geteuid(), groups: [geteuid()])
  private static let root = Peer(user: 0, groups: [0])
  private static let other = Peer(user: 4_242, groups: [4_242, 50])

  @Test(arguments: [
    (own, Access.Admission.owner, true), (root, .owner, true), (other, .owner, false),
    (own, .everybody, true), (root, .everybody, true), (other, .everybody, true),
  ])
  func `a user gets in or is turned away`(_ peer: Peer, _ admission: Access.Admission, _ isIn: Bool)
  {
    #expect(Access(admission).admits(peer) == isIn)
  }

  @Test(
    arguments: [
      (own, nil, true), (root, nil, true), (other, nil, false), (other, 50, true),
      (other, 51, false),
    ] as [(Peer, UInt32?, Bool)])
  func `a user may direct the service or not`(_ peer: Peer, _ group: UInt32?, _ directs: Bool) {
    #expect(Access(.everybody, administrators: group).isAdministrator(peer) == directs)
  }

  @Test func `the system says who a peer is`() throws {
    var pair: [Int32] = [0, 0]
    try #require(unsafe socketpair(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0, &pair) == 0)
    defer { pair.forEach { _ = close($0) } }
    let peer = try #require(Peer(of: pair[0]))
    #expect(peer.user == geteuid())
    #expect(peer.groups.contains(getegid()))
    #expect(Peer(of: -1) == nil)
  }
}
