import Foundation
import SocketSupport
import TestSupport
import Testing

@testable import AssistantServer

struct ListeningSocketTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  private func listen(at path: String, group: UInt32? = nil) throws -> ListeningSocket {
    let socket = try ListeningSocket(at: path, group: group)
    return socket
  }

  @Test func `its user can connect, and nobody else`() throws {
    let path = "\(folder.path)/new/folder/s"
    let socket = try listen(at: path)
    defer { close(socket.descriptor) }
    #expect(try mode(path) == 0o600)
    #expect(try mode("\(folder.path)/new/folder") == 0o700)
    #expect(throws: Never.self) { try RawClient(path) }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/new/folder") == ["s"])
    #expect(fcntl(socket.descriptor, F_GETFD) & FD_CLOEXEC != 0)
    #expect(fcntl(socket.descriptor, F_GETFL) & O_NONBLOCK != 0)
  }

  @Test func `a group may connect`() throws {
    let path = "\(folder.path)/new/s"
    let socket = try listen(at: path, group: getegid())
    defer { close(socket.descriptor) }
    #expect(try mode(path) == 0o660)
    #expect(try mode("\(folder.path)/new") == 0o750)
  }

  @Test func `what an earlier instance left is replaced`() throws {
    let earlier = try listen(at: folder.socket)
    close(earlier.descriptor)
    #expect(throws: RawClient.Failure.self) { try RawClient(folder.socket) }
    let socket = try listen(at: folder.socket)
    defer { close(socket.descriptor) }
    #expect(throws: Never.self) { try RawClient(folder.socket) }
    earlier.remove()
    #expect(FileManager.default.fileExists(atPath: folder.socket), "it was another's to remove")
    socket.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.socket))
  }

  @Test func `what is no socket is left as it is`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.socket))
    #expect(throws: ListeningError.occupied(folder.socket)) { try listen(at: folder.socket) }
    #expect(try String(contentsOfFile: folder.socket, encoding: .utf8) == "mine")
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere")
    #expect(throws: ListeningError.occupied(link)) { try listen(at: link) }
  }

  @Test(arguments: [0o770, 0o707, 0o1777])
  func `others may not write beside it`(_ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path)
    #expect(throws: ListeningError.exposed(folder.path)) { try listen(at: folder.socket) }
  }

  @Test func `its folder is no link and no file`() throws {
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
    #expect(throws: ListeningError.notAFolder(link)) { try listen(at: "\(link)/s") }
    let file = "\(folder.path)/file"
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(throws: ListeningError.notAFolder(file)) { try listen(at: "\(file)/s") }
  }

  @Test func `where nothing can be created it says so`() throws {
    #expect {
      try listen(at: "/proc/anamnesis/s")
    } throws: {
      guard case .cannotCreate("/proc/anamnesis", _)? = $0 as? ListeningError else { return false }
      return true
    }
  }
}
