/// The words around a name that give it away, and the words that keep a word a word.
enum Cues {
  static let all: [(WordFacts, String)] = [
    (.title, titles), (.kin, kin), (.role, roles), (.determiner, determiners),
    (.function, functions), (.doing, doing), (.speaking, speaking), (.meeting, meeting),
    (.preposition, prepositions), (.describing, describing), (.month, months), (.unit, units),
    (.numberWord, numbers), (.being, being), (.pronoun, pronouns), (.opening, openings),
    (.naming, naming), (.feeling, feelings), (.living, living), (.bareVerb, bareVerbs),
  ]

  static let titles =
    """
    mr mrs ms miss mx dr prof professor rev reverend sir dame lord sgt sergeant pc wpc pcso dc ds
    di insp inspector constable cllr councillor sister nurse matron auntie aunty aunt uncle cousin
    father doctor fr imam pastor judge nanny
    """
  static let kin =
    """
    son sons daughter daughters brother brothers sister sisters mother father mum mam dad husband
    wife partner nephew nephews niece nieces cousin cousins uncle aunt aunty auntie grandson
    grandsons granddaughter grandad granddad grandma nan nanna gran boyfriend girlfriend friend
    friends mate mates neighbour neighbours ex fiance stepson stepdaughter law inlaw stepdad
    stepmum bro sis hubby missus carer lad girl boy baby lodger flatmate housemate landlord
    landlady
    """
  static let roles =
    """
    carer carers worker workers manager nurse advocate doctor gp officer therapist psychiatrist
    cleaner keyworker key-worker caseworker assistant receptionist solicitor imca ot cpn pa
    counsellor interpreter volunteer driver support staff boss supervisor warden chaplain priest
    vicar consultant assessor inspector detective dentist pharmacist physio midwife matron student
    trainee deputy senior lady man guy woman bloke chap fella lass person tenant resident patient
    helper visitor advocates named called
    """
  static let determiners =
    """
    a an the my your his her our their this that these those some any no every each another one two
    three four five six seven eight nine ten which what such more most much many few little own
    same other several both all enough less mi ur me
    """
  static let functions =
    """
    a an the my your his her our their this that these those some any no every i me you he she it
    we us they them him hers mine yours ours theirs myself and or but so if then than as at by for
    from in into of off on onto out over to too under up with about after again against all am are
    be been before being both can cant could did didnt do does doesnt doing done dont down during
    each else ever few had hadnt has hasnt have havent having here how im is isnt ive id ill just
    let more most much must never nor not now once only other ought own same shall should since
    still such there theres though through till until very was wasnt were werent what when where
    which while who whom whose why wont would wouldnt yet also always because cos coz bcos cuz hes
    shes theyre youre thats whats its ya ye u ur r n yes yeah ok oh ah um please thanks thank sorry
    hi hello really quite rather even maybe perhaps well today tomorrow yesterday back away next
    last first said like get got go going gone come came want wanted who's
    """
  static let doing =
    """
    came comes helped helps made makes took takes gave gives hit hits hurt hurts stole steals went
    goes got gets keeps kept lived lives died left let wanted wants needed needs tried tries used
    uses brought brings bought put puts pushed pushes pulled locked locks turned turns worked works
    cooked cooks cleaned cleans washed washes drove drives stayed stays sat sits stood walked walks
    started starts stopped stops never always is isnt was wasnt has hasnt had hadnt does doesnt did
    didnt ate eats slept sleeps broke breaks lost loses found finds sorted sorts wrote writes read
    showed shows sent sends forgot forgets treats treated ran runs filled fills moved moves dint
    wouldnt should could would who whos joined lies lied lets argued watched
    """
  static let speaking =
    """
    told tells asked asks rang rings said says phoned phones called calls listened listens shouted
    shouts explained explains talked talks spoke speaks visited visits knew knows understood
    understands cared cares thinks thought believed believes promised promises laughed laughs
    smiled smiles swore swears yelled yells apologised texted emailed messages agreed wont likes
    loves hates hated nicked slapped punched kicked threatened threatens bullied bullies cried
    cries lied loved doesnt didnt
    """
  static let meeting =
    """
    told tell asked ask rang ring phoned phone called call texted text emailed met meet saw seen
    see visited visit thanked hugged married blamed blame trusted trust know knew want love like
    hate miss need contact remember avoid named thank thanks thankyou hi hello hey dear bye cheers
    tx thx missed wanted loved liked hated needed knows sees bless tells asks having had send sent
    get got bring brought arrested hurt hit kissed believe involve include give gave let made help
    """
  static let prepositions =
    """
    with to from by for of about like without than at against near behind beside between because
    off except around towards via after before until
    """
  static let describing =
    """
    kind lovely nice great amazing brilliant rude horrible helpful patient wonderful caring
    friendly mean nasty good bad fantastic fab polite gentle rough lazy late always never really so
    very my mine our her his the excellent awful cruel super awesome sweet ace top still also just
    too here there not gone away coming going helping calling visiting back on off nicer better
    """
  static let months =
    """
    january february march april may june july august september october november december jan feb
    mar apr jun jul aug sep sept oct nov dec
    """
  static let units =
    """
    minute minutes min mins hour hours hr hrs day days week weeks wk wks month months year years yr
    yrs time times percent per mile miles km metre metres foot feet ft inch inches stone st kg lb
    lbs pound pounds quid p pence k m g mg ml mcg litre litres cm mm doors people persons person
    staff visits visit meetings meeting calls call letters letter forms form questions things thing
    carers workers men women kids children steps floors stars star points out of x am pm oclock
    degrees bags cups pills tablets nights night weekend weekends others more less hundred thousand
    million grand seconds sec secs different
    """
  static let numbers =
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fourty fifty sixty seventy eighty
    ninety
    """
  static let being = "is was are were am im its thats whos hes shes were be"
  static let pronouns = "i you he she it we they u"
  static let openings =
    """
    and but then because cos when that if so thanks thank well yes no or while as where although
    though only even maybe once since & plus said says think thinks thought hope know wish bcos
    believe sure glad why did does is was can could would should has
    """
  static let naming = "named called name names aka"
  static let feelings =
    """
    scared frightened afraid fond proud jealous tired sick terrified wary upset angry cross annoyed
    happy pleased disappointed unhappy sorry worried furious delighted
    """
  static let living =
    """
    live lives lived living moved move moving born come comes came grew raised stay stayed staying
    travel travelled based relocated went visited
    """
  static let bareVerbs =
    """
    be have not never always get come go do help make take give tell ask say still only just also
    ever need want see know find keep let put try call ring stop start change happen work probably
    definitely you i we they he she it this that there the my your his her their someone somebody
    anyone people no all cost hurt hit kill feel think look listen talk speak leave stay read write
    send pay continue learn understand improve well really now soon again somehow
    """
}

/// The words of a row of words.
func words(_ row: String) -> Set<String> {
  Set(row.split(whereSeparator: \.isWhitespace).map(String.init))
}
