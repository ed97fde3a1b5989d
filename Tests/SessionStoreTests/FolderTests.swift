import Foundation
import GRDB
import Glibc
import Testing

@testable import SessionStore

/// What a store is kept in, and what it refuses to be kept in.
@Suite struct FolderTests {
  private let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `no one else can enter the folder or read the files`() async throws {
    let store = try folder.store()
    let id = try await store.create()
    try await store.append(NewTurn("first"), to: id)
    _ = try await store.latest(id, owner: owner, at: start)
    #expect(try mode(folder.path) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == ["sessions.sqlite", "sessions.sqlite-shm", "sessions.sqlite-wal"])
    for file in files { #expect(try mode("\(folder.path)/\(file)") == 0o600, "\(file)") }
  }

  @Test func `who only looks creates nothing`() throws {
    #expect(throws: SessionStoreError.storageFailed("\(folder.path) isn't there")) {
      try SessionStore(folder: folder.path, creating: false)
    }
    try create(folder.path, 0o700)
    #expect(throws: SessionStoreError.storageFailed("\(folder.file) isn't there")) {
      try SessionStore(folder: folder.path, creating: false)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [0o720, 0o702, 0o777, 0o770])
  func `a folder that others can write to is refused`(mode: Int) throws {
    try create(folder.path, mode)
    #expect(throws: SessionStoreError.exposed(folder.path)) { try folder.store() }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [0o640, 0o604, 0o620, 0o666])
  func `a file that others can open is refused`(mode: Int) async throws {
    try await folder.store().shutDown()
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.file)
    #expect(throws: SessionStoreError.exposed(folder.file)) { try folder.store() }
  }

  @Test func `a link to a folder is refused`() throws {
    try create("\(folder.path)-real", 0o700)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path, withDestinationPath: "\(folder.path)-real")
    #expect(throws: SessionStoreError.exposed(folder.path)) { try folder.store() }
  }

  @Test func `a link to a file is refused`() throws {
    try create(folder.path, 0o700)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file, withDestinationPath: "/etc/passwd")
    #expect(throws: SessionStoreError.foreign(folder.file)) { try folder.store() }
  }

  @Test(.enabled(if: getuid() == 0, "only root gives files away"))
  func `what belongs to somebody else is refused`() async throws {
    try await folder.store().shutDown()
    #expect(unsafe chown(folder.file, 12_345, 12_345) == 0)
    #expect(throws: SessionStoreError.exposed(folder.file)) { try folder.store() }
    #expect(unsafe chown(folder.path, 12_345, 12_345) == 0)
    #expect(throws: SessionStoreError.exposed(folder.path)) { try folder.store() }
  }

  @Test func `a database of another program is refused, and left as it is`() throws {
    try create(folder.path, 0o700)
    try createFile()
    try folder.tamper("CREATE TABLE bookmarks (address TEXT)")
    try expectRefusal(.foreign(folder.file))
  }

  @Test func `a file that is no database is refused, and left as it is`() throws {
    try create(folder.path, 0o700)
    try createFile()
    try Data("Dear diary".utf8).write(to: URL(fileURLWithPath: folder.file))
    try expectRefusal(.foreign(folder.file))
  }

  @Test func `a file of a newer program is refused, and left as it is`() async throws {
    try await folder.store().shutDown()
    try folder.tamper("PRAGMA user_version = \(StoreSchema.format + 1)")
    try expectRefusal(.tooNew(StoreSchema.format + 1))
  }

  @Test func `a damaged file is refused, and left as it is`() async throws {
    let store = try folder.store()
    for _ in 0..<20 { _ = try await store.create() }
    try await store.shutDown()
    let handle = try FileHandle(forUpdating: URL(fileURLWithPath: folder.file))
    try handle.seek(toOffset: 4_096)
    handle.write(Data(repeating: 0x5A, count: 8_192))
    try handle.close()
    try expectRefusal(.corrupt(folder.file))
  }

  /// The store can't be opened, and nothing of the file changes by that.
  private func expectRefusal(_ error: SessionStoreError) throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: folder.file))
    #expect(throws: error) { try folder.store() }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.file)) == before)
  }

  private func create(_ path: String, _ mode: Int) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
  }

  private func createFile() throws {
    #expect(
      FileManager.default.createFile(
        atPath: folder.file, contents: nil, attributes: [.posixPermissions: 0o600]))
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
