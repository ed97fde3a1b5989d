import Foundation
import GRDB
import TestSupport
import Testing

@testable import SessionStore

@Suite struct PackedTests {
  @Test(arguments: [0, 1, 5, 6, 7, 100, 5_000, 100_000])
  func `whatever is packed can be unpacked`(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    for variety in [1, 3, 256] {
      let content = Data((0..<count).map { _ in UInt8(random.number(below: variety)) })
      let unpacked = try Packed(content).content()
      #expect(unpacked == content && unpacked.startIndex == 0)
      #expect(bytes(of: Packed(content)).count <= count + 1)
    }
  }

  @Test func `what repeats itself becomes short`() {
    let text = Data(String(repeating: "a hard white lump ", count: 100).utf8)
    #expect(bytes(of: Packed(text)).count < text.count / 10)
  }

  @Test func `damaged bytes are damaged, and nothing worse`() throws {
    var random = SplitMix64(seed: 7)
    let text = Data((0..<400).map { _ in UInt8(random.number(below: 20)) })
    let whole = bytes(of: Packed(text))
    for _ in 0..<20_000 {
      var damaged = whole
      switch random.number(below: 3) {
      case 0: damaged = damaged.prefix(random.number(below: damaged.count))
      case 1: damaged[random.number(below: damaged.count)] = UInt8(random.number(below: 256))
      default:
        damaged = Data((0..<random.number(below: 40)).map { _ in UInt8(random.number(below: 256)) })
      }
      let packed = try #require(Packed.fromDatabaseValue(damaged.databaseValue))
      do {
        let content = try packed.content()
        // The check of the deflated bytes is a weak one; the chain of hashes is not.
        #expect(content.count == text.count || damaged.first == 0)
      } catch {
        #expect(error == .corrupt("packed bytes"))
      }
    }
  }

  private func bytes(of packed: Packed) -> Data {
    Data.fromDatabaseValue(packed.databaseValue) ?? Data()
  }
}
