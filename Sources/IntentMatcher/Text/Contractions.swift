/// Spells out contractions, with or without their apostrophes.
///
/// `don't` and `dont` become `do not`, `it's` becomes `it is`. What isn't a contraction passes
/// through; a possessive loses its `'s` as a word of its own (`mum's` is `mum 's`).
enum Contractions {
  /// One word of a contraction.
  struct Word {
    let form: ArraySlice<UInt8>
    let span: Range<Int>
  }

  /// The words that a piece is a contraction of, or `nil` for none.
  ///
  /// A part that stands in the original keeps its own place; the parts of an irregular contraction
  /// share the whole.
  static func words(of piece: TokenCutter.Piece, in buffer: [UInt8]) -> [Word]? {
    let form = buffer[piece.form]
    if let words = irregular[form, piece.hash] {
      return words.map { Word(form: $0[...], span: piece.span) }
    }
    guard form.count > 2, let mark = form.lastIndex(of: UInt8(ascii: "'")) else { return nil }
    if form[mark...].elementsEqual("'t".utf8), form[..<mark].last == UInt8(ascii: "n") {
      let stem = form.index(before: mark)
      guard stem > form.startIndex else { return [Word(form: not[...], span: piece.span)] }
      return parted(form, at: stem, not, piece.span)
    }
    return endings[form[mark...]].map { parted(form, at: mark, $0, piece.span) }
  }

  /// Two words, the second of which begins at a place of the form.
  ///
  /// Where letters outside of ASCII have other lengths than their normal forms, both words share
  /// the whole place.
  private static func parted(
    _ form: ArraySlice<UInt8>, at mark: Int, _ ending: [UInt8], _ span: Range<Int>
  ) -> [Word] {
    let isPlain = form.count == span.count
    let middle = span.lowerBound + (mark - form.startIndex)
    return [
      Word(form: form[..<mark], span: isPlain ? span.lowerBound..<middle : span),
      Word(form: ending[...], span: isPlain ? middle..<span.upperBound : span),
    ]
  }

  private static let not = Array("not".utf8)

  private static let endings = WordTable(
    [
      ("'m", "am"), ("'re", "are"), ("'ve", "have"), ("'ll", "will"), ("'d", "'d"), ("'s", "'s"),
    ].map { ($0, Array($1.utf8)) })

  private static let irregular = WordTable(
    [
      ("can't", "can not"), ("cant", "can not"), ("cannot", "can not"), ("won't", "will not"),
      ("wont", "will not"), ("shan't", "shall not"), ("ain't", "is not"), ("aint", "is not"),
      ("dont", "do not"), ("doesnt", "does not"), ("didnt", "did not"), ("isnt", "is not"),
      ("arent", "are not"), ("wasnt", "was not"), ("werent", "were not"),
      ("havent", "have not"), ("hasnt", "has not"), ("hadnt", "had not"),
      ("wouldnt", "would not"), ("couldnt", "could not"), ("shouldnt", "should not"),
      ("im", "i am"), ("ive", "i have"), ("youre", "you are"), ("youve", "you have"),
      ("theyre", "they are"), ("theyve", "they have"), ("weve", "we have"), ("itll", "it will"),
      ("thats", "that is"), ("theres", "there is"), ("whats", "what is"), ("hes", "he is"),
      ("shes", "she is"), ("it's", "it is"), ("that's", "that is"), ("there's", "there is"),
      ("what's", "what is"), ("he's", "he is"), ("she's", "she is"), ("who's", "who is"),
      ("where's", "where is"), ("how's", "how is"), ("let's", "let us"), ("y'all", "you all"),
      ("gonna", "going to"), ("gotta", "got to"), ("wanna", "want to"), ("kinda", "kind of"),
      ("sorta", "sort of"), ("dunno", "do not know"), ("alot", "a lot"),
      ("nothin", "nothing"), ("nuthin", "nothing"), ("nuffin", "nothing"),
    ].map { written, spelt in (written, spelt.split(separator: " ").map { Array($0.utf8) }) })
}
