import Foundation
import TestSupport
import Testing

@testable import AssistantServer

struct InstanceLockTests {
  @Test func `there is one instance, and whoever ends makes room`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = "\(folder.path)/state"
    var lock: InstanceLock? = try InstanceLock(of: path)
    #expect(throws: ListeningError.running(lock: "\(path)/anamnesisd.lock", process: getpid())) {
      try InstanceLock(of: path)
    }
    withExtendedLifetime(lock) {}
    lock = nil
    #expect(throws: Never.self) { try InstanceLock(of: path) }
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/anamnesisd.lock")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test func `a link is not followed`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/anamnesisd.lock", withDestinationPath: "elsewhere")
    #expect(throws: ListeningError.self) { try InstanceLock(of: folder.path) }
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/elsewhere"))
  }
}
