import Testing

@testable import AssistantClient

/// Lines out of bytes.
@Suite struct LineBufferTests {
  @Test func `lines are the same wherever the bytes are cut`() throws {
    let bytes = Array("one\n\ntwo\r\nthree four\nhalf".utf8)
    for cut in bytes.indices {
      var buffer = LineBuffer()
      let lines =
        try buffer.lines(with: Array(bytes[..<cut])) + buffer.lines(with: Array(bytes[cut...]))
      #expect(lines == ["one", "", "two\r", "three four"].map { Array($0.utf8) })
    }
  }

  @Test func `a line has a greatest length, whether it ends or not`() throws {
    let longest = [UInt8](repeating: 97, count: LineBuffer.longest)
    var buffer = LineBuffer()
    #expect(try buffer.lines(with: longest + [10]) == [longest])
    #expect(try buffer.lines(with: longest).isEmpty)
    #expect(throws: LineBuffer.Overlong.self) { try buffer.lines(with: [97]) }
    var other = LineBuffer()
    #expect(throws: LineBuffer.Overlong.self) { try other.lines(with: longest + [97, 10]) }
  }
}
