import IntentMatcher
import Testing

struct PhraseTests {
  private static let readings: [(source: String, wordings: [String])] = [
    ("hard", ["hard"]),
    ("  Hard as a  ROCK ", ["hard as a rock"]),
    ("(rock | stone) hard", ["rock hard", "stone hard"]),
    ("(rock|stone)hard", ["rock hard", "stone hard"]),
    ("very? hard", ["very hard", "hard"]),
    ("(rock | stone)? hard", ["rock hard", "stone hard", "hard"]),
    (
      "it (hurts | aches) a? lot",
      [
        "it hurts a lot", "it aches a lot", "it hurts lot", "it aches lot",
      ]
    ),
    ("((big | large) white | pale) spot", ["pale spot", "big white spot", "large white spot"]),
    ("stone-like", ["stone like"]),
    ("don’t know", ["do not know"]),
    ("groß", ["gross"]),
    ("über 40", ["uber 40"]),
  ]

  @Test(arguments: readings)
  func `multiplies out its wordings`(source: String, wordings: [String]) throws {
    let phrase = try Phrase(parsing: source)
    #expect(phrase.words.map { $0.joined(separator: " ") } == wordings)
  }

  @Test func `in any order means every order with gaps`() throws {
    let phrase = try Phrase(parsing: "<< (ooze | leak) chalk >>")
    #expect(
      phrase.wordings == [
        [.word("ooze"), .gap(3), .word("chalk")], [.word("leak"), .gap(3), .word("chalk")],
        [.word("chalk"), .gap(3), .word("ooze")], [.word("chalk"), .gap(3), .word("leak")],
      ])
  }

  @Test func `a gap, an exact form and a use are kept`() throws {
    let weak = try Phrase(parsing: "~ lump _ =elbow")
    #expect(weak.use == .weakMention)
    #expect(weak.wordings == [[.word("lump"), .gap(2), .exactly("elbow")]])
    #expect(try Phrase(parsing: "! hard of hearing").use == .exclusion)
    #expect(try Phrase(parsing: "hard").use == .mention)
  }

  @Test(
    arguments: [
      ("- calcium was normal", .mention, true, false),
      ("-(kidney | liver) fine", .mention, true, false),
      ("+ hard patch", .mention, false, true), ("~-feel well", .weakMention, true, false),
      ("+-no symptoms", .mention, true, true), ("+~each side", .weakMention, false, true),
      ("a-b", .mention, false, false),
    ] as [(String, Phrase.Use, Bool, Bool)])
  func `marks stand before a phrase in any order`(
    _ text: String, _ use: Phrase.Use, _ isDenial: Bool, _ sharesWords: Bool
  ) throws {
    let phrase = try Phrase(parsing: text)
    #expect(phrase.use == use)
    #expect(phrase.isDenial == isDenial)
    #expect(phrase.sharesWords == sharesWords)
  }

  private static let errors: [(source: String, reason: PhraseError.Reason, range: Range<Int>)] = [
    ("", .empty, 0..<0),
    ("   ", .empty, 0..<3),
    ("()", .empty, 1..<2),
    ("(a | )", .empty, 5..<6),
    ("( | a)", .empty, 2..<3),
    ("hard '", .empty, 5..<6),
    ("a | b", .unexpectedCharacter("|"), 2..<3),
    ("hard & soft", .unexpectedCharacter("&"), 5..<6),
    ("hard, soft", .unexpectedCharacter(","), 4..<5),
    ("a\tb", .unexpectedCharacter("\t"), 1..<2),
    ("a 😀", .unexpectedCharacter("😀"), 2..<3),
    ("?", .unexpectedCharacter("?"), 0..<1),
    ("a??", .unexpectedCharacter("?"), 2..<3),
    ("(a | b", .unbalanced, 0..<1),
    ("a (b (c)", .unbalanced, 2..<3),
    ("<< a b", .unbalanced, 0..<1),
    ("a < b", .unexpectedCharacter("<"), 2..<3),
    ("<< a >>", .empty, 0..<1),
    ("<< a b c d e >>", .tooManyWordings, 0..<1),
    ("_ a", .openGap, 0..<3),
    ("a _", .openGap, 0..<3),
    ("= a", .unexpectedCharacter(" "), 1..<2),
    ("a b)", .unbalanced, 3..<4),
    ("a? b?", .allOptional, 0..<5),
    ("(a | b?)", .allOptional, 0..<8),
    ("(a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d) (a|b|c|d)", .tooManyWordings, 0..<49),
  ]

  @Test(arguments: errors)
  func `refuses with a reason and a place`(
    source: String, reason: PhraseError.Reason, range: Range<Int>
  ) {
    let error = #expect(throws: PhraseError.self) { try Phrase(parsing: source) }
    #expect(error?.reason == reason)
    #expect(error?.range == range)
  }

  private static let scalars: [(source: String, range: Range<Int>)] = [
    ("e\u{301} & b", 3..<4), ("(e\u{301}", 0..<1), ("e\u{301} a)", 4..<5), ("e\u{301}?", 0..<3),
  ]

  @Test(arguments: scalars)
  func `counts places in scalars`(source: String, range: Range<Int>) {
    let error = #expect(throws: PhraseError.self) { try Phrase(parsing: source) }
    #expect(error?.range == range)
  }

  @Test func `stands for so many wordings and no more`() throws {
    let most = Array(repeating: "(a|b)", count: 9).joined(separator: " ")
    #expect(try Phrase(parsing: most).wordings.count == Phrase.mostWordings)
    #expect(throws: PhraseError.self) { try Phrase(parsing: most + " c?") }
    let many = (0...Phrase.mostWordings).map { "w\($0)" }.joined(separator: "|")
    #expect(throws: PhraseError.self) { try Phrase(parsing: "(\(many))") }
  }

  @Test func `endless nesting is refused`() {
    #expect(throws: PhraseError.self) {
      try Phrase(parsing: String(repeating: "(", count: 100_000))
    }
  }

  @Test func `errors say what is wrong`() {
    let error = #expect(throws: PhraseError.self) { try Phrase(parsing: "a & b") }
    #expect(
      error?.description == "a phrase has words, '( | )', '<< >>', '?', '_' and '=' only, not '&'")
  }
}
