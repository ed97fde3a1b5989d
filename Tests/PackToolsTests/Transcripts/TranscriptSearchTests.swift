import TestSupport
import Testing

@testable import PackTools

@Suite struct TranscriptSearchTests {
  private let folder: ScratchFolder

  /// Two packs, of which one has transcripts.
  init() throws {
    folder = try ScratchFolder()
    for path in [
      "a/pack.yaml", "a/transcripts/x.chat", "a/transcripts/more/y.chat", "b/pack.yaml", "c/z.chat",
    ] { try folder.write("", to: path) }
  }

  private func finds(_ paths: String...) throws -> [TranscriptSearch.Find] {
    try TranscriptSearch(paths.map { folder.path($0) }).finds
  }

  private func find(_ path: String, _ parts: String...) -> TranscriptSearch.Find {
    TranscriptSearch.Find(path: folder.path(path), parts: parts)
  }

  @Test func `a pack is taken whole`() throws { #expect(try finds("a/") == [find("a")]) }

  @Test func `a folder of packs stands for each`() throws {
    #expect(try finds(".") == [find("./a"), find("./b")])
  }

  @Test func `a transcript and a folder of them are found in their pack`() throws {
    #expect(
      try finds("a/transcripts/x.chat", "a/transcripts/more")
        == [find("a", "transcripts/x.chat", "transcripts/more")])
  }

  @Test func `a pack that is named twice is read once, and whole if it was named so`() throws {
    #expect(try finds("a/transcripts/x.chat", "b", "a", "b/") == [find("a"), find("b")])
  }

  @Test func `what was asked for is a file or all within a folder`() {
    let some = find("a", "transcripts/x.chat", "transcripts/more")
    #expect(some.includes("transcripts/x.chat") && some.includes("transcripts/more/y.chat"))
    #expect(!some.includes("transcripts/moreover.chat") && find("a").includes("transcripts/z.chat"))
  }

  @Test(arguments: [("d", true), ("c/z.chat", false), ("c", false)])
  func `where nothing is, that is said`(path: String, isMissing: Bool) throws {
    let place = folder.path(path)
    let expected: TranscriptSuite.Failure = isMissing ? .missing(place) : .noPack(place)
    #expect(throws: expected) { try finds(path) }
  }
}
