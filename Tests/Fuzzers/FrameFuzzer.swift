@testable import AssistantServer

/// Lines come out the same in whatever pieces their bytes go in.
enum FrameFuzzer {
  private static let limit = 64

  static func attempt(_ input: [UInt8]) {
    guard let first = input.first else { return }
    let bytes = Array(input.dropFirst())
    let piece = 1 + Int(first % 80)
    let pieces = stride(from: 0, to: bytes.count, by: piece).map {
      bytes[$0..<min($0 + piece, bytes.count)]
    }
    let cut = frames(of: pieces)
    precondition(cut == frames(of: [bytes[...]]), "the pieces matter")
    for case .line(let line) in cut {
      precondition(line.count <= limit && !line.contains(UInt8(ascii: "\n")), "no line")
    }
  }

  private static func frames(of pieces: [ArraySlice<UInt8>]) -> [FrameDecoder.Frame] {
    var decoder = FrameDecoder(limit: limit)
    var frames: [FrameDecoder.Frame] = []
    for piece in pieces {
      decoder.append(piece)
      while let frame = decoder.next() { frames.append(frame) }
    }
    if let frame = decoder.end() { frames.append(frame) }
    return frames
  }
}
