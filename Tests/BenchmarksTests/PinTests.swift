import Foundation
import ShippedPacks
import Testing

@testable import Benchmarks

/// When a figure misses its pin, and what is said then.
@Suite struct PinTests {
  @Test(
    arguments: [
      (100, .kept), (120, .kept), (120.1, .exceeded), (125, .exceeded), (80, .kept),
      (79.9, .undercut), (0, .undercut),
    ] as [(Double, PinCheck.Verdict)])
  func `a fifth either way is let pass`(_ measured: Double, _ verdict: PinCheck.Verdict) {
    let check = PinCheck(key: "turn", quantity: .ratio, measured: measured, pinned: 100)
    #expect(check.verdict == verdict)
    #expect((check.sentence == nil) == (verdict == .kept))
  }

  @Test func `sentences name figure, measured, pinned and allowed`() {
    #expect(
      PinCheck(key: "turn", quantity: .instructions, measured: 1_300, pinned: 1_000).sentence
        == "turn: the number of instructions is 1300, pinned at 1000: more than 1200")
    #expect(
      PinCheck(key: "load", quantity: .ratio, measured: 1.5, pinned: 2).sentence
        == "load: the ratio to the yardstick is 1.50, pinned at 2.00: 'Scripts/bench pin' lowers the pin"
    )
  }

  @Test func `what callgrind wrote is read`() throws {
    let dump = try #require(
      CallgrindDump(
        """
        version: 1
        creator: callgrind-3.19.0
        part: 2
        desc: Trigger: --dump-before=$s10Benchmarks11CountedWorkV9stopsHere
        events: Ir
        summary: 7
        fn=(1) main
        16 400
        totals: 1234567
        """))
    #expect(dump.trigger.contains(CountedWork.end))
    #expect(dump.total == 1_234_567)
    #expect(CallgrindDump("part: 2\n") == nil)
  }

  @Test func `every figure of the shipped pack is pinned`() throws {
    let folder = ShippedPacks.folder(Pins.subject).path
    let pack = try MeasuredPack(path: folder)
    let keys = Section.allCases.flatMap { $0.works(with: pack) }.map(\.key)
    #expect(Set(keys) == Set(Pins.ratios.keys))
    #expect(Pins.instructions.isEmpty || Set(keys) == Set(Pins.instructions.keys))
  }
}
