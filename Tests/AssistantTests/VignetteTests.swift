import Assistant
import KnowledgeCore
import Packs
import ShippedPacks
import Testing

/// Twenty people who tell everything in their first message: what fits best, how soon they should be
/// seen, and the red flags that are up.
@Suite struct VignetteTests {
  /// What somebody types, and what must be made of it.
  struct Vignette: CustomTestStringConvertible, Sendable {
    let name: String
    let words: String
    /// The conditions that may come first.
    let first: Set<String>
    let urgency: Urgency
    /// Whether a higher level is right as well.
    let orHigher: Bool
    let flags: Set<String>

    init(
      _ name: String, _ words: String, first: Set<String>, _ urgency: Urgency,
      orHigher: Bool = false, flags: Set<String>
    ) {
      self.name = name
      self.words = words
      self.first = first
      self.urgency = urgency
      self.orHigher = orHigher
      self.flags = flags
    }

    var testDescription: String { name }
  }

  private static let vignettes = [
    // Not RF27: Raynaud counts there beside a second sign of scleroderma, such as tight skin.
    Vignette(
      "V01",
      """
      55 year old woman, I've had Raynaud's for years. There are hard white bits in several of my \
      finger pads, and one leaks a paste like toothpaste
      """,
      first: ["dystrophic_ssc"], .withinDays, flags: ["RF27"]),
    Vignette(
      "V02",
      """
      30 year old man here with 20 hard yellowish marbles in the skin of my scrotum. They don't hurt
      """,
      first: ["scrotal_calcinosis"], .routine, flags: ["RF33"]),
    Vignette(
      "V03", "my 8 year old daughter has one lump on her cheek, hard as stone and bluish",
      first: ["pilomatricoma"], .routine, flags: ["RF33"]),
    Vignette(
      "V04", "My 3 year old boy has one hard white bump on his ear, it looks like a wart",
      first: ["subepidermal_calcified_nodule"], .routine, flags: ["RF33"]),
    Vignette(
      "V05",
      """
      my 10-month-old has tiny firm white bumps on the heel, after all the heel pricks in special care
      """,
      first: ["heel_stick_calcinosis"], .selfCare, flags: ["RF34"]),
    Vignette(
      "V06", "Our newborn has a red firm swelling where the calcium drip was",
      first: ["iatrogenic_extravasation"], .sameDay, flags: ["RF14", "RF15"]),
    // Not RF01: it doesn't say that the pain is new. RF54 is about any purple patch with warfarin,
    // and RF55 about any at all.
    Vignette(
      "V07",
      """
      I'm 60, on dialysis and taking warfarin. The pain is unbearable and there's a purple net on my \
      belly
      """,
      first: ["calciphylaxis"], .sameDay, orHigher: true, flags: ["RF05", "RF06", "RF54", "RF55"]),
    // Not RF24: it is for lumps of about 5 cm, and "large" alone doesn't say so.
    Vignette(
      "V08", "i'm 55 and on dialysis, several large hard lumps at my shoulder, no pain",
      first: ["metastatic"], .withinDays, flags: ["RF28"]),
    Vignette(
      "V09",
      """
      60 year old man, I get gout attacks. Now I have hard cream-coloured lumps on my hands that \
      leak chalk
      """,
      first: ["gouty_tophi"], .routine, flags: ["RF33"]),
    // RF43 is about any bad pain in the upper belly, whatever the bumps.
    Vignette(
      "V10",
      "I'm 40, got a crop of itchy yellow bumps on my buttocks and now severe upper belly pain",
      first: ["xanthoma_eruptive"], .emergency, flags: ["RF19", "RF30", "RF43"]),
    Vignette(
      "V11",
      """
      28 year old farmer. My foot is swollen, it doesn't hurt, but it has holes and black grains \
      come out
      """,
      first: ["mycetoma"], .withinDays, flags: ["RF29"]),
    Vignette(
      "V12", "I'm 78, there's a crusted bleeding lump on my hand, growing over six weeks",
      first: ["squamous_cell_carcinoma"], .withinDays, flags: ["RF23"]),
    Vignette(
      "V13", "I'm 60 and have a deep lump in my thigh that won't move, 6 cm and growing",
      first: ["soft_tissue_sarcoma"], .withinDays, flags: ["RF24"]),
    Vignette(
      "V14", "70 year old woman with a sore in a 30 year old burn scar, it will not heal",
      first: ["dystrophic_trauma", "squamous_cell_carcinoma"], .withinDays, flags: ["RF23"]),
    // Not RF20, as swallowing and breathing are well; RF41 is about weakness with the rash.
    Vignette(
      "V15", "my 9 year old is weak, her eyelids are violet and she has hard lumps on her elbows",
      first: ["dystrophic_jdm"], .sameDay, flags: ["RF41", "RF57"]),
    // RF03 is about any confusion, RF18 about thirst with a parathyroid disease, RF50 about thirst.
    Vignette(
      "V16",
      """
      my mother is 70, she has parathyroid disease. She's thirsty and constipated and now she is \
      confused
      """,
      first: ["severe_hypercalcaemia"], .emergency, flags: ["RF03", "RF17", "RF18", "RF50"]),
    Vignette(
      "V17", "I'm 35 and have white bumps on both eyelids, as small as pinheads",
      first: ["milia"], .selfCare, flags: ["RF34"]),
    Vignette(
      "V18", "I'm 55, I have systemic sclerosis and now a cold black fingertip",
      first: ["critical_digital_ischaemia"], .emergency, flags: ["RF02"]),
    Vignette(
      "V19", "15 year old boy, my testicle suddenly hurts unbearably",
      first: ["testicular_emergency"], .emergency, flags: ["RF21"]),
    Vignette(
      "V20",
      """
      45 year old woman, my thumb joint has been hot and agonising for three days. No fever. The \
      x-ray shows calcium
      """,
      first: ["acute_calcific_periarthritis"], .sameDay, flags: ["RF11"]),
  ]

  @Test(arguments: vignettes)
  func `a whole story in one message is understood`(_ vignette: Vignette) throws {
    var session = Session(pack: try ShippedPacks.pack("calcinosis"))
    let turn = session.reply(to: vignette.words)
    let knowledge = session.pack.knowledge
    let best = try #require(session.ranking.candidates.first)
    #expect(vignette.first.contains(knowledge.conditions[best.condition].name))
    let urgency = try #require(turn.urgency)
    #expect(vignette.orHigher ? urgency >= vignette.urgency : urgency == vignette.urgency)
    #expect(Set(turn.flags.map { knowledge.redFlags[$0].name }) == vignette.flags)
  }
}
