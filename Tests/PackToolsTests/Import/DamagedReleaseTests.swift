import Diagnostics
import PackTools
import TestSupport
import Testing

/// Files that came to harm on their way.
@Suite struct DamagedReleaseTests {
  private static let pieces = [
    "{", "}", "[", "]", "\"", ":", ",", "null", "true", "-1", "1e999", "0.5", "\\", "\\u0000", "é",
    "\n", "\"P_1\"", "\"Root rot\"", "\"P_1\": {},", "\"V_1\",", "P_2_@_V_1", "_@_", "3",
  ]

  /// Cuts pieces out of a text and puts others in.
  private static func damage(_ text: String, _ random: inout SplitMix64) -> String {
    var characters = Array(text)
    for _ in 0...random.number(below: 3) {
      let place = random.number(below: characters.count)
      let end = min(place + random.number(below: 12), characters.count)
      characters.replaceSubrange(place..<end, with: Array(random.pick(pieces)))
    }
    return String(characters)
  }

  @Test func `a damaged release becomes a pack or a list of problems with places`() throws {
    var random = SplitMix64(seed: 7)
    var refused = 0
    for round in 0..<400 {
      var release = GardenRelease()
      switch round % 4 {
      case 0: release.conditions = Self.damage(release.conditions, &random)
      case 1: release.evidences = Self.damage(release.evidences, &random)
      case 2: release.rates = release.rates.map { Self.damage($0, &random) }
      default: release.patients = release.patients.map { Self.damage($0, &random) }
      }
      do throws(ImportFailure) {
        let pack = DDXPlusPack(try DDXPlusRelease(release.files))
        #expect(pack.files.count == pack.conditionCount + 7)
      } catch {
        guard case .invalid(let problems, let texts) = error else { throw error }
        refused += 1
        #expect(!problems.isEmpty && problems == problems.inReadingOrder())
        for problem in problems {
          let text = texts.first { $0.path == problem.location.path }
          #expect(text?.line(problem.location.line) != nil || problem.location.path == "rates.json")
        }
      }
    }
    #expect(refused > 200 && refused < 400)
  }
}
