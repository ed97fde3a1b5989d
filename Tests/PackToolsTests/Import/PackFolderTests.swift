import Foundation
import PackTools
import Testing

/// A pack is written to a new or an empty folder, and nothing else is touched.
@Suite struct PackFolderTests {
  private let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("anamnesis-\(UUID().uuidString)")
  private let files = ["pack.yaml": "pack: x\n", "knowledge/sources.yaml": "sources: é\n"]

  init() throws {
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  private func remove() throws { try FileManager.default.removeItem(at: root) }

  /// Everything in the folder, with the texts of files.
  private func contents() throws -> [String: String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return Dictionary(
      uniqueKeysWithValues: paths.map { path in
        (path, (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? "")
      })
  }

  @Test(arguments: [false, true])
  func `a new or empty folder is filled`(isThere: Bool) throws {
    let folder = root.appendingPathComponent("a/b")
    if isThere {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try PackFolder(path: folder.path).write(files)
    let written = try contents()
    #expect(written["a/b/pack.yaml"] == "pack: x\n")
    #expect(written["a/b/knowledge/sources.yaml"] == "sources: é\n")
    #expect(written.count == 5)
    try remove()
  }

  @Test(arguments: ["pack.yaml", ".hidden"])
  func `a folder with something in it is left alone`(name: String) throws {
    try Data("mine".utf8).write(to: root.appendingPathComponent(name))
    #expect(throws: ImportFailure.self) { try PackFolder(path: root.path) }
    #expect(try contents() == [name: "mine"])
    try remove()
  }

  @Test func `a file is not taken for a folder`() throws {
    let file = root.appendingPathComponent("file")
    try Data("mine".utf8).write(to: file)
    #expect(throws: ImportFailure.self) { try PackFolder(path: file.path) }
    let below = try PackFolder(path: file.appendingPathComponent("below").path)
    #expect(throws: ImportFailure.self) { try below.write(files) }
    #expect(try contents() == ["file": "mine"])
    try remove()
  }

  @Test func `what appears in the meantime is kept, and a half-written folder is no pack`() throws {
    let folder = try PackFolder(path: root.path)
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("knowledge"), withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: root.appendingPathComponent("knowledge/sources.yaml"))
    #expect(throws: ImportFailure.self) { try folder.write(files) }
    #expect(try contents() == ["knowledge": "", "knowledge/sources.yaml": "mine"])
    try remove()
  }
}
