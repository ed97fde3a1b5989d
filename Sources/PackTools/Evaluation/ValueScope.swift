/// What of a specification an assistant for symptoms doesn't need, as rules on the case itself.
struct ValueScope: Sendable {
  /// A rule that takes a case out.
  struct Exclusion: Sendable {
    /// Why no symptom needs it.
    let reason: String
    /// Whether it holds for a case.
    let holds: @Sendable (ValueSpecification) -> Bool
  }

  let exclusions: [Exclusion]

  /// The reason why a case is out of scope, or `nil`.
  func reason(for specification: ValueSpecification) -> String? {
    if specification.unsupported.contains("dotnet") {
      return "marked as unsupported by the reference implementation itself"
    }
    return exclusions.first { $0.holds(specification) }?.reason
  }

  /// Ages, places in a row and durations are needed as they are.
  static let everything = ValueScope(exclusions: [])

  /// Lengths are the only dimension.
  static let lengths = ValueScope(
    exclusions: ["Area", "Volume", "Weight", "Speed", "Information", "Angle"].map { subtype in
      Exclusion(reason: "\(subtype.lowercased()): no symptom is said in it") {
        $0.results.contains { $0.meaning["subtype"] == subtype }
      }
    } + [
      Exclusion(reason: "lengths that no eye sees and nobody spans") {
        $0.results.contains {
          ["Picometer", "Nanometer", "Light year", "Furlong", "Chain", "Pt"]
            .contains($0.meaning["unit"] ?? "")
        }
      }
    ])

  /// Temperatures of bodies, on the scales of thermometers.
  static let temperatures = ValueScope(exclusions: [
    Exclusion(reason: "scales of science") {
      $0.results.contains { ["K", "R", "D"].contains($0.meaning["unit"] ?? "") }
    }
  ])

  /// Numbers that people say of themselves.
  static let numbers = ValueScope(exclusions: [
    Exclusion(reason: "powers and exponents: notation of science") {
      $0.input.contains("^") || $0.results.contains { $0.text.contains(/\de[+-]?\d/) }
    },
    Exclusion(reason: "abbreviated magnitudes (10M, 2bn): sums of money") {
      $0.results.contains { $0.text.contains(/\d\s*(?:g|m|b|t|mm|mil|bln|tln)$/.ignoresCase()) }
    },
    Exclusion(reason: "digits grouped by blanks or foreign marks: in a chat, two numbers") {
      $0.results.contains {
        $0.text.contains(/\d[ \u{00A0}\u{202F}]+\d{3}/) || $0.text.contains(/\d\.\d{3},/)
          || $0.text.contains(/^\d{1,2},\d{2},\d{3}/)
      }
    },
    Exclusion(reason: "ratios in words (n over m, n out of m): read as severities") {
      $0.results.contains { $0.text.contains(/\w (?:over|in|out of) \w/) }
    },
    Exclusion(reason: "fractions in words finer than a tenth: nobody measures so") {
      $0.input.lowercased().contains(
        /\b(?:eleven|twelf|\w+teen|\w+tie|hundred|thousand|\w+illion)ths?\b/)
        || $0.input.lowercased().contains(
          /(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)[ -]+(?:and )?(?:fir|third|four|fif|six|seven|eigh|nin)(?:st|th)?s?\b/
        )
    },
    Exclusion(reason: "addresses of networks") { $0.input.contains(/\d+(?:\.\d+){3}/) },
  ])
}
