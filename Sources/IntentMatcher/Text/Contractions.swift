/// Spells out contractions, with or without their apostrophes.
///
/// `don't` and `dont` become `do not`, `it's` becomes `it is`. What isn't a contraction passes
/// through; a possessive loses its `'s` as a word of its own (`mum's` is `mum 's`).
enum Contractions {
  /// Calls back with each word that a form stands for.
  ///
  /// A part that stands in the original keeps its own place; the parts of an irregular contraction
  /// share the whole.
  static func expand(
    _ form: ArraySlice<UInt8>, span: Range<Int>,
    _ emit: (ArraySlice<UInt8>, Range<Int>) -> Void
  ) {
    if let words = irregular[Array(form)] {
      for word in words { emit(word[...], span) }
      return
    }
    guard let mark = form.lastIndex(of: UInt8(ascii: "'")) else {
      emit(form, span)
      return
    }
    let ending = Array(form[mark...])
    if ending == Array("'t".utf8), form[..<mark].last == UInt8(ascii: "n") {
      emit(form[..<form.index(before: mark)], span)
      emit(Array("not".utf8)[...], span)
    } else if let word = endings[ending] {
      emit(form[..<mark], span)
      emit(word[...], span)
    } else {
      emit(form, span)
    }
  }

  private static let endings: [[UInt8]: [UInt8]] = bytes([
    "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s",
  ])

  private static func bytes(_ pairs: [String: String]) -> [[UInt8]: [UInt8]] {
    Dictionary(uniqueKeysWithValues: pairs.map { (Array($0.utf8), Array($1.utf8)) })
  }

  private static let irregular: [[UInt8]: [[UInt8]]] = {
    let texts = [
      "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not",
      "wont": "will not", "shan't": "shall not", "ain't": "is not", "aint": "is not",
      "dont": "do not", "doesnt": "does not", "didnt": "did not", "isnt": "is not",
      "arent": "are not", "wasnt": "was not", "werent": "were not", "havent": "have not",
      "hasnt": "has not", "hadnt": "had not", "wouldnt": "would not", "couldnt": "could not",
      "shouldnt": "should not", "im": "i am", "ive": "i have", "youre": "you are",
      "youve": "you have", "theyre": "they are", "theyve": "they have", "weve": "we have",
      "thats": "that is", "theres": "there is", "whats": "what is", "hes": "he is",
      "shes": "she is", "it's": "it is", "that's": "that is", "there's": "there is",
      "what's": "what is", "he's": "he is", "she's": "she is", "who's": "who is",
      "where's": "where is", "how's": "how is", "let's": "let us", "y'all": "you all",
      "gonna": "going to", "gotta": "got to", "wanna": "want to", "kinda": "kind of",
      "sorta": "sort of", "dunno": "do not know", "alot": "a lot",
    ]
    return Dictionary(
      uniqueKeysWithValues: texts.map { written, spelt in
        (Array(written.utf8), spelt.split(separator: " ").map { Array($0.utf8) })
      })
  }()
}
