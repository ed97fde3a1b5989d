import Diagnostics
import IntentMatcher
import PackTools
import Packs

/// A pack, and what is said to it when it is measured: nothing but what its own folder holds.
struct MeasuredPack {
  /// Something that is said, and the concept that its author promises it to mention.
  struct Sample {
    let utterance: String
    /// `nil` where nothing is promised, or something else than a concept.
    let concept: Concept?
  }

  /// The pack's folder.
  let path: String
  /// The pack.
  let pack: Pack
  /// Its samples.
  let samples: [Sample]
  /// The phrases of its vocabulary and of its language.
  let phrases: [Vocabulary.Entry]
  /// What people say in its transcripts, by conversation.
  let conversations: [[String]]

  /// Reads a pack, or ends the program with what is wrong with it.
  init(path: String) throws {
    let directory = PackDirectory(path: path)
    guard directory.holdsPack else {
      throw ExitStatus.missingInput.because("there is no pack in '\(path)': no pack.yaml")
    }
    let outcome = PackLoader.load(directory.read())
    guard let pack = outcome.pack else {
      throw ExitStatus.brokenData.because(
        "the pack '\(path)' can't be used; 'anamnesis check \(path)' says why")
    }
    self.path = path
    self.pack = pack
    samples = outcome.samples.map { sample in
      guard case .concept(let concept) = sample.subject.value else {
        return Sample(utterance: sample.utterance.value, concept: nil)
      }
      return Sample(utterance: sample.utterance.value, concept: concept)
    }
    phrases = outcome.phrases.map(\.value)
    conversations = try Self.conversations(in: path)
  }

  /// What people say in the transcripts of a pack, by conversation; none of it is empty.
  static func conversations(in path: String) throws -> [[String]] {
    let suite: TranscriptSuite
    do {
      suite = try TranscriptSuite(paths: [path])
    } catch .nothing {
      throw ExitStatus.brokenData.because("'\(path)' has no transcripts to measure with")
    } catch {
      throw ExitStatus.missingInput.because("\(error)")
    }
    guard !suite.isBroken else {
      throw ExitStatus.brokenData.because(
        "the transcripts of '\(path)' can't be read; 'anamnesis test \(path)' says why")
    }
    let files = suite.entries.flatMap(\.files)
    let conversations = files.flatMap(\.transcript.conversations).map { conversation in
      conversation.steps.compactMap(\.utterance)
    }.filter { !$0.isEmpty }
    guard !conversations.isEmpty else {
      throw ExitStatus.brokenData.because("in the transcripts of '\(path)' nobody says anything")
    }
    return conversations
  }

  /// The pack's name.
  var name: String { pack.manifest.name }

  /// Everything that is said: the samples, and then the lines of the transcripts.
  var utterances: [Sample] {
    samples + conversations.joined().map { Sample(utterance: $0, concept: nil) }
  }
}
