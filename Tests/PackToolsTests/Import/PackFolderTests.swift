import Foundation
import PackTools
import TestSupport
import Testing

/// A pack is written to a new or an empty folder, and nothing else is touched.
@Suite struct PackFolderTests {
  private let root: ScratchFolder
  private let files = ["pack.yaml": "pack: x\n", "knowledge/sources.yaml": "sources: é\n"]

  init() throws { root = try ScratchFolder() }

  /// Everything in the folder, with the texts of files.
  private func contents() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, (try? String(contentsOfFile: root.path(path), encoding: .utf8)) ?? "")
      })
  }

  @Test(arguments: [false, true])
  func `a new or empty folder is filled`(isThere: Bool) throws {
    let folder = root.path("a/b")
    if isThere {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    try PackFolder(path: folder).write(files)
    let written = try contents()
    #expect(written["a/b/pack.yaml"] == "pack: x\n")
    #expect(written["a/b/knowledge/sources.yaml"] == "sources: é\n")
    #expect(written.count == 5)
  }

  @Test(arguments: ["pack.yaml", ".hidden"])
  func `a folder with something in it is left alone`(name: String) throws {
    try root.write("mine", to: name)
    #expect(throws: ImportFailure.self) { try PackFolder(path: root.path) }
    #expect(try contents() == [name: "mine"])
  }

  @Test func `a file is not taken for a folder`() throws {
    let file = try root.write("mine", to: "file")
    #expect(throws: ImportFailure.self) { try PackFolder(path: file) }
    let below = try PackFolder(path: "\(file)/below")
    #expect(throws: ImportFailure.self) { try below.write(files) }
    #expect(try contents() == ["file": "mine"])
  }

  @Test func `what appears in the meantime is kept, and a half-written folder is no pack`() throws {
    let folder = try PackFolder(path: root.path)
    try root.write("mine", to: "knowledge/sources.yaml")
    #expect(throws: ImportFailure.self) { try folder.write(files) }
    #expect(try contents() == ["knowledge": "", "knowledge/sources.yaml": "mine"])
  }
}
