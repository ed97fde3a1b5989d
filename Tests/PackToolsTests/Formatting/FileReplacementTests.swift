import Foundation
import Testing

@testable import PackTools

/// Files on a real disk.
@Suite final class FileReplacementTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("anamnesis-\(UUID().uuidString)")
  private let file: URL
  private let (old, new) = (Array("old\n".utf8), Array("new\n".utf8))

  init() throws {
    file = folder.appendingPathComponent("f.yaml")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(old).write(to: file)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []
  }

  @Test(arguments: [0o600, 0o644, 0o751]) func `A file keeps its permissions`(_ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
    try FileReplacement(path: file.path).replace(old, with: new)
    #expect(try [UInt8](Data(contentsOf: file)) == new)
    let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(attributes[.posixPermissions] as? Int == mode)
    #expect(names == ["f.yaml"])
  }

  @Test func `A symbolic link stays one, and its file is replaced`() throws {
    let link = folder.appendingPathComponent("l.yaml")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    try FileReplacement(path: link.path).replace(old, with: new)
    #expect(try [UInt8](Data(contentsOf: file)) == new)
    let attributes = try FileManager.default.attributesOfItem(atPath: link.path)
    #expect(attributes[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `What somebody else has changed is left`() throws {
    #expect(throws: FormatFailure.changedMeanwhile(file.path)) {
      try FileReplacement(path: file.path).replace(new, with: new)
    }
    #expect(try [UInt8](Data(contentsOf: file)) == old)
    #expect(names == ["f.yaml"])
  }

  @Test func `What has gone is not written again`() throws {
    let replacement = FileReplacement(path: file.path)
    try FileManager.default.removeItem(at: file)
    #expect(throws: FormatFailure.self) { try replacement.replace(old, with: new) }
    #expect(names.isEmpty)
  }

  @Test func `Whoever reads meanwhile sees the old file or the new`() async throws {
    let (path, old, new) = (file.path, old, new)
    try await withThrowingTaskGroup(of: Set<[UInt8]>.self) { group in
      group.addTask {
        var seen: Set<[UInt8]> = []
        repeat {
          seen.insert(FileManager.default.contents(atPath: path).map { [UInt8]($0) } ?? [])
        } while !Task.isCancelled
        return seen
      }
      for _ in 0..<100 {
        try FileReplacement(path: path).replace(old, with: new)
        try FileReplacement(path: path).replace(new, with: old)
      }
      group.cancelAll()
      for try await seen in group { #expect(seen.isSubset(of: [old, new])) }
    }
  }
}
