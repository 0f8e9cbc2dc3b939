extension DemoComments {
  static let better = """
    uptodate: Nobody rang me back. I waited 3 weeks and then a letter came
    uptodate: tell me what is going on!!!
    uptodate: It went quiet after the meeting. I thought they had forgot me.
    uptodate: I do not know if it has finished. Has it finished?
    uptodate: When Karen went on leave no one took over. I rang 01632 960238 four times.
    uptodate: they told my son every thing and told me nothing
    uptodate: A text would do. Just to say we have not forgotten you.
    uptodate: I found out from my neighbour Mrs Pilling what was decided about ME.
    uptodate now: I dont know what happens next
    uptodate now: she said tuesday. it is not tuesday any more
    uptodate for: We chased for news every single time. Not once did news come to us.
    uptodate for: Mum asks me each day if the lady is coming back. I have nothing to tell her.
    uptodate for end: The case was closed and we heard about it a month later, from the care home.
    uptodate for: The voicemail said she had left the council. Nobody had told him.
    uptodate before: They told the council and then nobody told me what the council said
    wait: too long
    wait: 7 weeks is a long time when you are frightened in your own kitchen
    wait: I waited and waited for someone to come about the money
    wait: The phone has a queue. I hang up when there is music
    wait: It should not take longer to see someone when you ask for an interpreter.
    wait: Quicker please. He was still coming round every night.
    wait for: Eleven weeks from first call to first visit. He could have lost the house.
    wait for: By the time someone came she had stopped talking about it.
    wait for end: The end was rushed after months of waiting for the start.
    clear: The letter was 6 pages. I read 1.
    clear: What is a section 42 please say it in normal words
    clear: big words. My support worker did not know them as well
    clear: I did not know that I could say no.
    clear: Someone should explain who all these people are. I had a list with nine names.
    clear: Please write bigger, I can not see it
    clear for: The leaflet says what the council does, not what happens to the person.
    clear for: He cannot read. All the information came by post.
    clear before: I thought telling the council means I am in trouble. No one said it does not.
    clear for before: We were told a form had been sent. We were not told what that means for her.
    listen: I said it 3 times and she wrote some thing else
    listen: ask me not my mum
    listen: They had made there mind up before they came in
    listen: I said I am not scared of him I am scared of losing my home. That is not the same.
    listen: The doctor talked to my daughter all the time. I was sat there.
    listen: i get mixed up but i know what i saw
    listen for: He was asked while the carer stood next to him. Of course he said all was fine.
    listen for: They took her first answer. She always says yes first.
    say: It was all decided at the meeting and I was not at the meeting
    say: I wanted to carry on seeing him. With somebody there. They just stopped it.
    say: let me choose who knows
    say: I did not want my family told. They told them.
    say for: The meeting was at 9 in the morning. She cannot be anywhere before 11.
    say for: Decisions were made around him, kindly, but around him.
    say before: I would of said yes if she asked me. She did not ask
    voice: I asked for a advocate and it took for ever
    voice: Did not know you can have someone to speak up for you till it was over
    voice: my advocate changed two times. I had to start again with each
    voice for: Nobody offered an advocate until the third meeting.
    together: I told the police, then the nurse, then the council. Same story. It hurts to say it.
    together: the hospital did not know that my sister is not aloud to visit
    together: Housing said ask social care. Social care said ask housing.
    together for: The agency sent the same carer back because nobody had told them.
    together for: The bank would not talk to us and the council would not talk to the bank.
    treat: She looked at her computer not at me
    treat: talk to me like I am 64 not like I am 4
    treat: One man sighed at me. I saw it.
    treat: dont come in my room with out knocking
    treat for: He was called difficult in front of us. He was frightened.
    safe: He still has a key
    safe: I want the light outside mended. It is dark and I hear things
    safe: at night there is only one staff and she is on her phone
    safe: Craig found my new number, 07700 900318, in one week. How?
    safe for: She is safe in the building. She does not feel it, and nobody asks.
    safe for: There was no plan for the weekend, and that is when he comes.
    """
}
