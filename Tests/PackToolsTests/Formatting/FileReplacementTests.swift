import Foundation
import TestSupport
import Testing

@testable import PackTools

/// Files on a real disk.
@Suite struct FileReplacementTests {
  private let folder: ScratchFolder
  private let old = Array("old\n".utf8)
  private let new = Array("new\n".utf8)

  init() throws {
    folder = try ScratchFolder()
    try folder.write("old\n", to: "f.yaml")
  }

  private var file: URL { folder.url.appendingPathComponent("f.yaml") }

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
    defer { withExtendedLifetime(folder) {} }
    let link = folder.url.appendingPathComponent("l.yaml")
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
    defer { withExtendedLifetime(folder) {} }
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
