import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Packs

extension ScratchFolder {
  /// Makes a link, which may lead anywhere.
  fileprivate func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }

  /// Reads it as a pack.
  fileprivate func read(
    _ change: (inout PackDirectory.Limits) -> Void = { _ in }
  ) -> PackFiles {
    var limits = PackDirectory.Limits()
    change(&limits)
    return PackDirectory(path: path, limits: limits).read()
  }
}

extension PackFiles {
  /// Ids and paths.
  fileprivate var problems: [String] {
    diagnostics.map { "\($0.id.rawValue) \($0.location.path)" }
  }
}

@Suite struct PackDirectoryTests {
  /// The problems that only a disk can have, all of which are tested here.
  static let ids: Set<String> = [
    "unreadable-file", "outside-pack", "file-too-large", "pack-too-large", "too-many-files",
    "folders-too-deep",
  ]

  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test func `Every file is read by its path`() throws {
    try folder.write("a", to: "pack.yaml")
    try folder.write("b", to: "knowledge/conditions/b.yaml")
    try folder.write("", to: "empty")
    let files = folder.read()
    #expect(files.diagnostics.isEmpty)
    #expect(
      files.contents == ["pack.yaml": [97], "knowledge/conditions/b.yaml": [98], "empty": []])
  }

  @Test func `Hidden files and folders are passed over`() throws {
    try folder.write("a", to: ".hidden")
    try folder.write("a", to: ".git/config")
    try folder.write("a", to: "knowledge/.swp")
    try folder.write("a", to: "b")
    #expect(folder.read().contents.keys.sorted() == ["b"])
  }

  @Test func `Names may have any letters`() throws {
    try folder.write("a", to: "ä ö/日本 🔥.yaml")
    #expect(folder.read().contents.keys.sorted() == ["ä ö/日本 🔥.yaml"])
  }

  @Test func `A folder that isn't there can't be read`() {
    let files = PackDirectory(path: folder.path("nothing")).read()
    #expect(files.problems == ["unreadable-file ."])
    #expect(files.contents.isEmpty)
  }

  @Test func `A file instead of a folder can't be read`() throws {
    try folder.write("a", to: "file")
    let files = PackDirectory(path: folder.path("file")).read()
    #expect(files.problems == ["unreadable-file ."])
  }

  @Test func `A link to a file of the pack is followed`() throws {
    try folder.write("a", to: "knowledge/a.yaml")
    try folder.link("knowledge/b.yaml", to: "a.yaml")
    try folder.link("c.yaml", to: folder.path("knowledge/a.yaml"))
    let files = folder.read()
    #expect(files.problems.isEmpty)
    #expect(
      files.contents.keys.sorted() == ["c.yaml", "knowledge/a.yaml", "knowledge/b.yaml"])
  }

  @Test func `A link that leads out is refused, wherever it leads`() throws {
    let other = try ScratchFolder()
    defer { withExtendedLifetime(other) {} }
    try other.write("secret", to: "secret")
    try folder.link("absolute", to: other.path("secret"))
    try folder.link("device", to: "/dev/zero")
    try folder.link("folder", to: other.path)
    try folder.link("password", to: "/etc/passwd")
    try folder.link("relative", to: "../\(other.url.lastPathComponent)/secret")
    try folder.link("up", to: "..")
    let files = folder.read()
    #expect(files.contents.isEmpty)
    #expect(
      files.problems == [
        "outside-pack absolute", "outside-pack device", "outside-pack folder",
        "outside-pack password", "outside-pack relative", "outside-pack up",
      ])
  }

  @Test func `A link over a second link that leads out is refused`() throws {
    try folder.link("a", to: "b")
    try folder.link("b", to: "/etc/passwd")
    #expect(folder.read().problems == ["outside-pack a", "outside-pack b"])
  }

  @Test func `A neighbour whose name begins like the pack's is outside`() throws {
    try folder.write("a", to: "pack/a")
    try folder.write("secret", to: "pack-secret/s")
    try folder.link("pack/s", to: "../pack-secret/s")
    let files = PackDirectory(path: folder.path("pack")).read()
    #expect(files.problems == ["outside-pack s"])
  }

  @Test func `A link to the pack's own folder doesn't go round in circles`() throws {
    try folder.write("a", to: "knowledge/a.yaml")
    try folder.link("knowledge/again", to: "../knowledge")
    try folder.link("self", to: ".")
    let files = folder.read()
    #expect(files.contents.keys.sorted() == ["knowledge/a.yaml"])
    #expect(files.diagnostics.map(\.location.path) == ["knowledge/again", "self"])
  }

  @Test func `A link to itself or to nothing can't be read`() throws {
    try folder.link("circle", to: "circle")
    try folder.link("nothing", to: "not-there")
    #expect(folder.read().problems == ["unreadable-file circle", "unreadable-file nothing"])
  }

  @Test func `A pack may be reached over a link`() throws {
    try folder.write("a", to: "pack/pack.yaml")
    try folder.link("link", to: "pack")
    defer { withExtendedLifetime(folder) {} }
    let directory = PackDirectory(path: folder.path("link"))
    #expect(directory.holdsPack)
    #expect(directory.read().contents.keys.sorted() == ["pack.yaml"])
  }

  @Test(.timeLimit(.minutes(1)))
  func `A pipe is refused without waiting for a writer`() throws {
    let path = folder.path("pipe")
    let made = unsafe mkfifo(path, 0o600)
    #expect(made == 0)
    try folder.link("link", to: "pipe")
    #expect(folder.read().problems == ["unreadable-file link", "unreadable-file pipe"])
  }

  @Test func `A file of 5 MB is too large`() throws {
    try folder.write(String(repeating: "a", count: 5 << 20), to: "large")
    try folder.write(String(repeating: "a", count: 4 << 20), to: "largest")
    let files = folder.read()
    #expect(files.problems == ["file-too-large large"])
    #expect(files.diagnostics.first?.message == "a file may have 4 MB at most")
    #expect(files.contents.keys.sorted() == ["largest"])
  }

  @Test func `A sparse file of 100 MB is refused at once`() throws {
    try folder.write("", to: "sparse")
    let file = try FileHandle(forWritingTo: folder.url.appendingPathComponent("sparse"))
    try file.truncate(atOffset: 100 << 20)
    try file.close()
    var problems: [String] = []
    let time = ContinuousClock().measure { problems = folder.read().problems }
    #expect(problems == ["file-too-large sparse"])
    #expect(time < .seconds(1))
  }

  @Test func `All files together have a limit`() throws {
    for name in ["a", "b", "c", "d"] { try folder.write("1234567", to: name) }
    let files = folder.read { $0.packSize = 15 }
    #expect(files.contents.keys.sorted() == ["a", "b"])
    #expect(files.problems == ["pack-too-large c", "pack-too-large d"])
  }

  @Test func `A pack just within its limits is read`() throws {
    for name in ["a", "b"] { try folder.write("12345", to: name) }
    let files = folder.read {
      $0.packSize = 10
      $0.fileSize = 5
      $0.fileCount = 2
    }
    #expect(files.problems.isEmpty && files.contents.count == 2)
  }

  @Test func `Too many files are reported once`() throws {
    for folderName in ["a", "b", "c"] {
      for name in 0..<4 { try folder.write("", to: "\(folderName)/d/\(name)") }
    }
    try folder.write("", to: "z")
    let files = folder.read { $0.fileCount = 3 }
    #expect(files.contents.count == 3)
    #expect(files.problems == ["too-many-files a/d/3"])
    #expect(files.diagnostics.first?.message == "a pack may have 3 files at most")
  }

  @Test func `What can't be read counts, too`() throws {
    for name in 0..<20 { try folder.link("link\(name)", to: "/etc/passwd") }
    #expect(folder.read { $0.fileCount = 5 }.problems.last == "too-many-files link13")
    #expect(folder.read { $0.fileCount = 5 }.problems.count == 6)
  }

  @Test func `Folders nest so deep and no deeper`() throws {
    try folder.write("", to: "1/2/3/4/5/6/file")
    #expect(folder.read().problems.isEmpty)
    try folder.write("", to: "1/2/3/4/5/6/7/file")
    #expect(folder.read().problems == ["folders-too-deep 1/2/3/4/5/6/7"])
    #expect(folder.read().contents.keys.sorted() == ["1/2/3/4/5/6/file"])
  }

  @Test(.enabled(if: getuid() != 0, "root reads everything"))
  func `A file or folder without permission can't be read`() throws {
    try folder.write("a", to: "file")
    try folder.write("a", to: "folder/file")
    for name in ["file", "folder"] {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0], ofItemAtPath: folder.path(name))
    }
    #expect(folder.read().problems == ["unreadable-file file", "unreadable-file folder"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: folder.path("folder"))
  }

  @Test func `Packs are found by their manifests`() throws {
    try folder.write("", to: "b/pack.yaml")
    try folder.write("", to: "a/pack.yaml")
    try folder.write("", to: "c/other.yaml")
    let directory = PackDirectory(path: folder.path)
    #expect(!directory.holdsPack)
    #expect(directory.packsBelow == ["a", "b"])
    #expect(PackDirectory(path: folder.path("a")).holdsPack)
    #expect(PackDirectory(path: "/nothing").packsBelow.isEmpty)
  }
}

@Suite struct IncludeTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    try folder.write("includes: [../english]\n", to: "lamp/pack.yaml")
  }

  private func read(_ change: (inout PackDirectory.Limits) -> Void = { _ in }) -> PackFiles {
    var limits = PackDirectory.Limits()
    change(&limits)
    return PackDirectory(path: folder.path("lamp"), limits: limits).read()
  }

  /// What the loader says of the included folder.
  private var found: [Diagnostic] {
    PackLoader.load(read()).diagnostics.filter { $0.id.rawValue.hasSuffix("-include") }
  }

  @Test func `The files of an included folder are read by their way from the pack`() throws {
    try folder.write("a", to: "english/words.yaml")
    try folder.write("a", to: "english/.hidden")
    try folder.write("a", to: "german/words.yaml")
    #expect(read().problems.isEmpty)
    #expect(read().contents.keys.sorted() == ["../english/words.yaml", "pack.yaml"])
    #expect(found.isEmpty)
  }

  @Test func `The folder that was meant is guessed among those beside the pack`() throws {
    try folder.write("a", to: "englsh/words.yaml")
    try folder.write("a", to: "german/words.yaml")
    #expect(found.map(\.id) == ["unknown-include"])
    #expect(found.map(\.suggestion) == ["../englsh"])
    #expect(found.map(\.location.column) == [12])
  }

  @Test func `A folder without files includes nothing`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("english"), withIntermediateDirectories: true)
    #expect(found.map(\.id) == ["empty-include"])
  }

  @Test func `A link in place of the folder is refused`() throws {
    try folder.write("a", to: "elsewhere/words.yaml")
    try folder.link("english", to: "elsewhere")
    #expect(read().problems == ["outside-pack ../english"])
    #expect(found.isEmpty)
  }

  @Test func `A link that leads out of the folder is refused, even into the pack`() throws {
    try folder.write("a", to: "english/words.yaml")
    try folder.link("english/pack.yaml", to: "../lamp/pack.yaml")
    #expect(read().problems == ["outside-pack ../english/pack.yaml"])
  }

  @Test(arguments: ["../lamp", "..", "../", "../.", "../..", "../english/", "/etc", "english"])
  func `No other way is followed`(_ way: String) throws {
    try folder.write("includes: [\"\(way)\"]\n", to: "lamp/pack.yaml")
    try folder.write("a", to: "english/words.yaml")
    try folder.write("a", to: "lamp/english/words.yaml")
    #expect(read().contents.keys.sorted() == ["english/words.yaml", "pack.yaml"])
    #expect(found.count == 1)
  }

  @Test func `A pack and what it includes share one limit`() throws {
    try folder.write("a", to: "english/a.yaml")
    try folder.write("a", to: "english/b.yaml")
    #expect(read { $0.fileCount = 2 }.problems == ["too-many-files ../english/b.yaml"])
    #expect(read { $0.packSize = 24 }.problems == ["pack-too-large ../english/b.yaml"])
    #expect(read { $0.depth = 0 }.problems.isEmpty)
  }

  @Test func `A folder is included once, however often it is named`() throws {
    try folder.write("includes: [../english, ../english]\n", to: "lamp/pack.yaml")
    try folder.write("a", to: "english/a.yaml")
    #expect(read { $0.fileCount = 2 }.problems.isEmpty)
  }

  @Test func `a pack that comes with the program is found beside it`() throws {
    let folder = try ScratchFolder()
    defer { withExtendedLifetime(folder) {} }
    let name = "pack-\(UUID())"
    let program = folder.path("lib/program")
    #expect(PackDirectory.shipped(name, with: program) == "Dialogues/\(name)")
    try folder.write("pack: x\n", to: "share/anamnesis/Dialogues/\(name)/pack.yaml")
    try folder.write("", to: "lib/program")
    let installed = folder.url.resolvingSymlinksInPath()
      .appendingPathComponent("share/anamnesis/Dialogues/\(name)").path
    #expect(PackDirectory.shipped(name, with: program) == installed)
    try folder.link("link", to: "lib/program")
    let link = folder.path("link")
    #expect(PackDirectory.shipped(name, with: link) == installed)
  }
}
