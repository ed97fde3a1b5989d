import Foundation
import PackTools
import TestSupport
import Testing

/// Folders on a real disk.
@Suite struct YAMLSearchTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    for path in ["b/c.yaml", "b/a.yaml", "a.yaml", ".git/x.yaml", ".h.yaml", "x.json", "e/x.chat"] {
      try folder.write("a: b\n", to: path)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.yaml"), withDestinationPath: folder.path("a.yaml"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("b/loop"), withDestinationPath: folder.path)
  }

  @Test(arguments: ["", "/"]) func `Every visible file of YAML is found once`(_ end: String) throws
  {
    let files = try YAMLSearch.files(at: folder.path + end)
    #expect(files == ["a.yaml", "b/a.yaml", "b/c.yaml"].map { "\(folder.path)/\($0)" })
  }

  @Test(arguments: ["a.yaml", "link.yaml", ".h.yaml"]) func `A file that is named is found`(
    _ name: String
  ) throws {
    #expect(try YAMLSearch.files(at: "\(folder.path)/\(name)") == ["\(folder.path)/\(name)"])
  }

  @Test func `What isn't there, and what isn't YAML, is refused`() {
    defer { withExtendedLifetime(folder) {} }
    let path = folder.path
    #expect(throws: FormatFailure.unreadable("\(path)/x")) { try YAMLSearch.files(at: "\(path)/x") }
    #expect(throws: FormatFailure.unreadable("/dev/null")) { try YAMLSearch.files(at: "/dev/null") }
    #expect(throws: FormatFailure.noFiles("\(path)/e")) { try YAMLSearch.files(at: "\(path)/e") }
    #expect(throws: FormatFailure.notYAML("\(path)/x.json")) {
      try YAMLSearch.files(at: "\(path)/x.json")
    }
  }
}
