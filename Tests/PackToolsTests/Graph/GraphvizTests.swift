import Foundation
import PackTools
import TestSupport
import Testing

/// The program that draws, with others in its place.
@Suite struct GraphvizTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Draws with a shell script instead of Graphviz.
  private func draw(with script: String) throws -> String {
    let program = try folder.write("#!/bin/sh\n\(script)\n", to: "dot")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    let svg = try Graphviz(path: "/nothing:\(folder.path)").svg(of: "digraph {}\n")
    return String(decoding: svg, as: UTF8.self)
  }

  @Test func `the program gets the graph and gives the drawing`() throws {
    let svg = try draw(with: #"echo "$1 $2"; echo "$1" >"$3"; cat "$4" >>"$3""#)
    #expect(svg == "-Tsvg\ndigraph {}\n")
  }

  @Test func `a lot of words on the way do no harm`() throws {
    #expect(
      try draw(with: #"head -c 300000 /dev/zero | tee /dev/stderr; echo drawn >"$3""#) == "drawn\n")
  }

  @Test(
    arguments: [
      ("echo 'syntax error' >&2; exit 3", "syntax error"), ("exit 1", "it ended with 1"),
      ("kill -9 $$", "it ended with 9"), ("exit 0", "it wrote no drawing"),
    ])
  func `a program that fails is a failure with its words`(_ script: String, _ words: String) {
    #expect(throws: Graphviz.Failure.failed(words)) { try draw(with: script) }
  }

  @Test(arguments: [nil, "", "/nothing:", "/nothing:/etc/hostname"])
  func `without the program there is no drawing`(_ path: String?) {
    #expect(throws: Graphviz.Failure.notInstalled) { try Graphviz(path: path) }
  }

  @Test func `a folder of that name isn't the program`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("dot"), withIntermediateDirectories: true)
    #expect(throws: Graphviz.Failure.notInstalled) { try Graphviz(path: folder.path) }
  }
}
