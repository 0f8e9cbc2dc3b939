internal import Survey

/// What the people of a demonstration write, in many voices. Each comment is written once at most.
///
/// Names in them are made up, and every phone number is one that Ofcom keeps for drama.
struct DemoComments {
  private var decks: [String: [Comment]]

  fileprivate struct Comment {
    let text: String
    /// What it is about, in the codes of the choices beside it.
    let topic: String
    let voice: Voice
    /// The only form that it fits, if it does not fit all.
    let form: String?
  }

  init() {
    let texts = [
      "better": DemoComments.better, "good": DemoComments.good, "view": DemoComments.view,
      "wish": DemoComments.wishes,
    ]
    decks = texts.mapValues { text in text.split(separator: "\n").map { Comment(line: $0) } }
  }

  /// The name of the comments that fit a question: `better.text` → `better`.
  static func deck(of question: Question.Code) -> String {
    question.text.split(separator: ".").first.map(String.init) ?? ""
  }

  /// Something nobody has written yet, about one of the things that were ticked.
  mutating func draw(
    for question: Question.Code, about topics: [Choice.Code], in voice: Voice, of form: Form.Code,
    dice: inout DemoDice
  ) -> String? {
    let name = DemoComments.deck(of: question)
    let deck = decks[name] ?? []
    let fitting = deck.indices.filter { position in
      let comment = deck[position]
      return comment.voice == voice && comment.form ?? form.text == form.text
        && (topics.isEmpty || topics.contains(Choice.Code(comment.topic)))
    }
    guard let drawn = fitting.randomElement(using: &dice) else { return nil }
    return decks[name]?.remove(at: drawn).text
  }
}

extension DemoComments.Comment {
  /// `uptodate for end: …`, the topic, then `for` when it speaks for somebody, then the one form.
  fileprivate init(line: Substring) {
    let halves = line.split(separator: ":", maxSplits: 1)
    let head = halves[0].split(separator: " ").map(String.init)
    topic = head[0]
    voice = head.contains("for") ? .behalf : .own
    form = head.dropFirst().first { $0 != "for" }
    text = halves[1].trimmingPrefix(while: \.isWhitespace).description
  }
}

extension DemoComments {
  private static let good = """
    treat: They were kind and did not rush me
    treat: She sat down with me and had a cup of tea. Nobody did that before.
    treat: My worker Denise was lovely. She never talked over my head.
    treat: i was treat like a person not a case
    treat for: The social worker spoke to Mum, not to me over the top of her. That mattered a lot.
    treat for: Very gentle with him. He let her in the house, which he does not do for anyone.
    listen: Someone listend to me at last
    listen: I told it in my own time. They waited.
    listen: They believed me. My own family did not.
    listen: they used my picture cards so i could say it
    listen for: She worked out that he nods once for yes. He was heard for the first time in years.
    listen for: They came back on a good day when she could tell them herself.
    say: I said no police and they did it my way
    say: It was me who decided about the locks and the key. Good.
    say: I wanted to stay in my flat and I am still in my flat.
    say for: He was asked at each step what he wanted. Even small things, like where to meet.
    clear: Easy read letter with pictures. I have it on my fridge
    clear: They explained it twice and did not mind.
    clear for: The plan was one page long. Dad can read it himself.
    uptodate: Rang me every Friday like they said they would
    uptodate: Tom texted me after each meeting so I was not left wondering.
    uptodate: I always knew what was next. If they had no news they rang to say no news.
    uptodate for: We had a short call every week. My sister sleeps better since.
    wait: It was quick. The lady came the next day.
    voice: My advocate said the words for me when I could not.
    voice: having priya there was the best thing. she is on my side
    voice for: The advocate made sure nobody spoke for her when she could speak for herself.
    together: The bank and the council talked to each other so I only had to say it once.
    together: Police lady and the nurse came together. Not 2 times the same story.
    together for: Housing, the GP and the safeguarding worker had one plan between them.
    safe: I sleep at night now
    safe: The chain on my door makes me feel safe. Thank you
    safe: he does not come any more. I can open the curtains.
    safe for: She laughs again. She goes to the garden on her own.
    safe for: He no longer hides his money in the oven.
    """

  private static let view = """
    view for: I am her advocate. The process followed her wishes better than most I have seen.
    view for: As his daughter I was kept out of things at the start and then asked to do everything.
    view for: He says he is happier. I think he still worries about Karl turning up.
    view for: She could have answered half of this herself with more time and a quiet room.
    view for: In my view the risk was explained well and the decision was really his.
    view for: My brother will not say anything bad about anybody. I would not have waited so long.
    view for: The care home was honest with us when we asked. It should not have needed us to ask.
    view for: I support her as a carer. Nobody told me what the plan was so I could not follow it.
    view for: Very good social worker. Very slow system.
    view for: I think an interpreter was needed from the first visit and not from the third.
    view for: She was in hospital when it was closed. Nobody asked her how she felt about that.
    view for: It was right to leave it when he said leave it. It was hard for the family to accept.
    view for: Please ring me if it helps. Janet Whitlow, 01632 960417.
    view for: I am a neighbour. I only know she has her bank card back and goes out again.
    view for: Mum has good days and bad days. Please come on the good ones.
    view for: The meeting had eleven people in it and she knew two of them.
    view for: He trusts the new worker, Sunita. Please do not change her again.
    view for: The money will not come back, and she has made her peace with that. I have not.
    view for: I answered as she would. For myself I would be angrier.
    view for: It helped that someone explained to us what the council can do and what it cannot.
    view for: He does not use words. Watch his hands, he tells you everything.
    view for: All in all fair. The letters were for lawyers, the people were for people.
    view for: I would have liked to be told first, before the police were at the door.
    view for: You can write to me at m.farrow@example.com about how this went for my aunt.
    """

  private static let wishes = """
    else: I want my cat back from next door
    else: I want somebody to come with me to the court
    else: to go to church again on sundays
    else: I want my brother to know the truth
    else: A new phone number so Gary can not ring me. He has 07700 900461 and he gave it to them all
    else: i want to be in charge of my own money
    else: help with my letters, I do not open them
    else: I want to see my grandchildren, with someone there
    else: to stop getting the meals with the sauce. and a lock on my room
    else: i want to say sorry to my mum
    else for: He wants his son to visit when the television is off.
    else for: She wants the same two carers and not a new face each day.
    else for: They want their wedding ring found.
    else for: He wants to go back to the day centre on Example Road, where his friends are.
    """
}
