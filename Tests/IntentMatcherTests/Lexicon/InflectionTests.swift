import Testing

@testable import IntentMatcher

struct InflectionTests {
  private static let forms: [(word: String, has: [String], hasNot: [String])] = [
    ("lump", ["lumps", "lumped", "lumping"], ["lumpped"]),
    ("itch", ["itches", "itched", "itching"], ["itchs"]),
    ("ooze", ["oozes", "oozed", "oozing"], ["oozeing"]),
    ("dry", ["dries", "dried", "drying", "drier", "driest"], ["drys"]),
    ("grow", ["grows", "growing"], ["growwing"]),
    ("throb", ["throbbed", "throbbing"], ["throbed", "throbing"]),
    ("travel", ["travelled", "traveled"], []),
    ("die", ["dying", "dies", "died"], ["dieing"]),
    ("big", ["bigger", "biggest"], ["biger"]),
    ("panic", ["panicked", "panicking"], ["paniced"]),
    ("is", [], ["ised"]),
    ("bleed", ["bleeding"], []),
    ("sting", ["stinging"], []),
    ("test", ["tested", "testing"], []),
    ("testing", [], ["testinged"]),
  ]

  @Test(arguments: forms)
  func `makes the forms that exist and not the wrong ones`(
    word: String, has: [String], hasNot: [String]
  ) {
    let forms = Inflection.forms(of: word)
    #expect(Set(forms).isSuperset(of: has), "\(forms)")
    #expect(Set(forms).isDisjoint(with: hasNot), "\(forms)")
  }

  private static let bases: [(form: String, bases: [String])] = [
    ("lumps", ["lump"]), ("oozing", ["ooze"]), ("throbbing", ["throb"]), ("dries", ["dry"]),
    ("bigger", ["big"]), ("dying", ["die"]), ("itches", ["itch"]),
  ]

  @Test(arguments: bases)
  func `finds the way back`(form: String, bases: [String]) {
    #expect(Set(Inflection.bases(of: form) { _ in true }).isSuperset(of: bases))
  }

  private static let variants: [(word: String, other: String)] = [
    ("colour", "color"), ("color", "colour"), ("anaemia", "anemia"), ("oedema", "edema"),
    ("diarrhea", "diarrhoea"), ("organise", "organize"), ("fibre", "fiber"),
  ]

  @Test(arguments: variants)
  func `knows British and American spellings`(word: String, other: String) {
    #expect(SpellingVariants.variants(of: word).contains(other))
  }

  @Test func `a table of forms goes before the rules`() {
    var lore = WordLore()
    lore.irregular = [("feel", ["felt"])]
    lore.unrelated = [("number", ["numb"])]
    lore.spellings = [("swollen", ["swolen"])]
    let forms = WordForms(lore) { $0 == "feel" || $0 == "lump" }
    #expect(forms.forms(of: "feel").map(\.form).contains("felt"))
    #expect(forms.forms(of: "felt").map(\.form).contains("feeling"))
    #expect(!forms.forms(of: "numb").map(\.form).contains("number"))
    #expect(forms.forms(of: "lumps").map(\.form).contains("lump"))
    #expect(forms.forms(of: "swollen").contains { $0 == ("swolen", .respelt) })
  }
}
