/// What most turns have in common when they are kept: the names of their members.
///
/// It belongs to the form of what is kept. Bytes that were packed with it can be read with nothing
/// else, so a better one needs another form beside this one.
enum PackingDictionary {
  /// The bytes, with what is met most often at the end, where it takes the shortest references.
  static let bytes = Array(
    #"""
    {"alarm":"","answer":"heading","several":true,"kind":"final","kind":"urgent","kind":"info",\#
    "level":"emergency","level":"same_day","level":"within_days","level":"self_care",\#
    "state":"over","status":"absent","status":"unsure","range":[0,1],"values":["\#
    "fit":"clear","share":0.9,"fit":"good","share":0.8,"fit":"fair","share":0.4,\#
    "begins":true,"text":"Which of these do you mean?","choices":["none of these","not sure",\#
    "role":"alarm","sources":["","role":"heading","role":"answer","sources":[""],"text":"\#
    "begins":false,"kind":"question","paragraphs":[{"role":"echo","text":"I understood: ."},\#
    {"role":"plain","text":""}],"place":"main/","question":{"choices":["yes","no","not sure"],\#
    "findings":[""],"id":"","text":"Do you have ? "},"ranking":[{"condition":"","fit":"possible",\#
    "share":0.1,"title":""},{"condition":"","fit":"poor","share":0.0,"title":""}],\#
    "state":"open","understood":[{"finding":"","status":"present","words":""}],\#
    "urgency":{"advice":"","label":"","level":"routine","reasons":[""],"red_flags":[]}}
    """#.utf8)
}
