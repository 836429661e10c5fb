/// Advance widths of scalars, a row for each block of 64.
///
/// Measured as the widest of Liberation Sans, Nimbus Sans, DejaVu Sans and Noto Sans, upright and
/// bold, and beyond their reach of the Noto Sans family, Noto Sans CJK and Noto Color Emoji;
/// joined forms of Arabic letters count where they are wider.
enum AdvanceTable {
  /// What one digit counts, in 1/1000 em: a scalar is `0` to `9`, `a` to `z` or `A` to `Z` of them.
  static let step = 42

  /// The width of a scalar in 1/1000 em; nil when its block is not in the table.
  static func width(of value: UInt32) -> Int? {
    switch value {
    case 0x80..<0x1200: digit(Int(value - 0x80), in: letters) * step
    case 0x1E00..<0x2C00: digit(Int(value - 0x1E00), in: symbols) * step
    default: nil
    }
  }

  private static func digit(_ place: Int, in rows: [StaticString]) -> Int {
    rows[place / 64].withUTF8Buffer { row in
      let byte = Int(row[place % 64])
      return byte < 0x3A ? byte - 0x30 : byte < 0x5B ? byte - 0x41 + 36 : byte - 0x61 + 10
    }
  }

  /// U+0080 to U+11FF.
  private static let letters: [StaticString] = [
    "000000000000000000000000000000009bhhgheefoegk0oeckbbcigacbegpppf",
    "jjjjjjqihhhhaaaakklllllklkkkkiiihhhhhhpfhhhh9999hhhhhhhkhhhhhgig",
    "jhjhjhififififkikihhhhhhhhhhkikikikikhoja9a9a9a9a9jhe9jggg9g9gcg",
    "eg9khkhkhokhlhlhlhsrjcjcjcififififhchchckhkhkhkhkhkhrmigiieieieb",
    "ikjijiiifkljihhlhhekjpbajg9fpkhlmhrnjijifhechchmjlkjjiejjgehjgei",
    "9gd9Cyvpohttqjha9lhkhkhkhkhkhhjhjhqpkikijglhlhje9Cyvkivjkhjhqplh",
    "jhjhhhhha9a9lhlhjcjckhkhifhchfkhklkgiejhhhlhlhlhlhigcld9qqjifghf",
    "ejfjkjhh99ljjcighiiiffijhhleeki9jifgghhhdbdeh9lppphjhhmkkddgccff",
    "ggfabfeccmjggmgihhggeeeelgihh9idjeestsojnpljffhjbb6888afa8daaa99",
    "99cccccc8ccc8ccc9999cca8cccccd9cb6ab9cccccaaccgaa88c9ddc77777ddd",
    "0000000000000000000000000000000000000000000000000000000000000000",
    "000000000000000000000000000000000000000000000000hepk88kivvefeea9",
    "vvvveejalpevmvomajjgjhiklajjokglkivhhiljllaihehahhihhefhhahgihfh",
    "jifjghjgklahhhljgiioikoilhifhdhgmfrkkiniigjgiihfiif9lggiiiokihih",
    "hhmgiiaaesrlkkjkjjjgmhuhkkkkoklkiihjojnkuwnpjisjhhgdkhoeiihilhhh",
    "ifegogihqrimgfoghhhdff999onihighrmlipkokxrlhuoheqqlhlhlhwsqlysrm",
    "ifg0000000nkjfiigdhfkguohejhkhkhpknkrlvpnlifheigigjgrokikhkhpkpk",
    "auojgnkkhnkkhrnajhjhqphhlhlhuohejgkikilhlhlhifjgjgjgkhgdpmhfjgjg",
    "jgsmrmkhupvpkgnkhekivqqoqplirmkhvqvpnkliigAwjgjhvkiiiijgimihenli",
    "ijijjiijihljjiihhiekjjlvv89898bcooghhggegihg8ogggfggg8gcgaoegggo",
    "ggcogfkk999vvkkiv000000000000000000000000000000000000000000000a0",
    "e00900c0vvvvvvvvifbeh9ahh8eefhi9bhghgggifjivvvvvghhbhvvvvvvvvvvv",
    "000000ggomsga9th00000000000a0vcekd99f9m9sgssiiiffffzzzzqqhhmmkkk",
    "btnomjmhfpp000000000000000000000fffffffggff9aepn09997bffmsssppss",
    "siijiijjffffffffffeeeheefeyyyyyphssststnnpvpnonpppppplllllmmllni",
    "ggggffffffffpomfpmnn8g00000000q0000006900f0000fbfffffffggfyyfdin",
    "f8777daa99emhjv0n0nqqddnf7hoo6umgmhmmnljfkdninqf0000000000000000",
    "00000000000vvelgppppppphhfebyfffqqmmmiijjjjbbyhhxah99kkkccnnhxxn",
    "dhkgieededbggecipaehibfggddggpppggddce00000000000dvvvvvvvvvvvvvv",
    "hhhhhhhhhh9gdghhghmeefhbpdkhgmfidgffffffbba000000000aaenhhavv0je",
    "njjglnlnnrifmijmiqihln0000a0000000006000600000vv99fllegwqqqcfkbv",
    "dmcgma6jhbgboeoliplkmgjrc000vvevvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv",
    "vvvvvvvvvvvvvvvv00vvvvvv00000000pphlpkiekkfdg7dyndaenvpppakpkipv",
    "vvvvvvvvvv000000000000000000000000000000000000000000000000000000",
    "0007llsddekmjffffsssskmfghhjkkkdfffjfiehfffkfjggbbikkfifie070d77",
    "7000000007777087p0000000kmfkffkgmj00aheeeeeeeghhb8llssllfkgfkcff",
    "e0bbvnveiilngvvjmvvjnlihgifiolqfgifgiigfgvjmfiggfvjvvvhghevv0e88",
    "80000vvaavvoo0evvvvvvvv8vvvvifvgng00vvffffffffffgffgfij8hch8eb0v",
    "v00bvkqmmhhvvvvfkvvhkggkkghhgfffhghgeggghvgggggjfviivfgvgfvv0v77",
    "700vvvv00vv000vvv0vvvvvvvgkhfvgvvvvvvveeeeeeeeee00fhC08vvvvvvvvv",
    "v007vnuhhgnminvnnuvuudkhgdhjmiiceddmfhdgfvfdjlfgcvhkvfifjgvv0c77",
    "700000v007v770vvovvvvvvvvvvvvvvvoi00vveeeeeeeeeealvvvvvvvm000000",
    "v08cvjolllmlfvviovvjojjjjjijjikijjjjjijijvjnjmjlkvmlvjjjiivv0a60",
    "90000vvewvvww0vvvvvvv006vvvvjjvmlf00vveefeeeeeeejj7didghvvvvvvvv",
    "vv0ovuzulqFvvvllrvrrTmvvvtkvrvxivvvImvvvmxkvvvnphorsnsvByHvvvvh8",
    "0emvvvojvvJEV0vvvvvvvvvsvvvvvvvvvvvvvvhmqrqtsluxoorrxZrzRswvvvvv",
    "08e80mmipltAnvjjkvjjjfkfrjkkjwpkfkkmljjjjvjjkkrwfmjhmjfjjrvv0g00",
    "09hbiv000v0000vvvvvvv00vkjjvvvvvJw00vvihkeijifkivvvvvvvrh8djgffj",
    "f0f9rnnkqwGvkvlllvlllgmhqlmmlyqmhkkohkkkjvllmmuxhokjvlhljlvv0dd0",
    "l9k4dv0c5vkw00vvvvvvvc5vvvvvvvnvGk00vvhhhhhhhhhhvemvvvvvvvvvvvvv",
    "00c9gEIqJjCpvvyyQvkyEsroztpAoIDfhwAArohoorouzikskinjiqsvwwj00de7",
    "70000vjgCvCyI0vxvvvvhskkwusqERBApA00vvfontlrwkpusoBkpxAKVuEtkwsx",
    "v0d8virqqkiiwwIsGllBmmAvvvpmmlnrlkkAxuokmmmuqokfmovjklmolmlivmvv",
    "lnkloklvvv0vvvva89000v0vchoxuuAevvvvvvamuCkfnaiuvvnevvvvvvvvvvvv",
    "vgfghhhefgggnnghghnnhhghehhhhhjjghgdgfgdhjghjfgec0cc0000000vvvvh",
    "9gbbbcg00000000ggfkkhhgnhjkxvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv",
    "vjivivoeigivhjnihpqmhiilgiiimkllkkjjvjvhhikpgijnh0ff000000000gvv",
    "dldggvjv000000vvjjhkiiljjmvvxxjhvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv",
    "vvvvvvvvvvvvvvvvvvvvvvvv00vvvvvvvvvvvvvvvvvvvvvvvvvvv0v0v0vvvvvv",
    "vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv00000000000000v",
    "00000v00vvvvv00000000000v000000000000000000000000000000000000vvv",
    "vvvvvv0vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv",
    "rhhrghrhmgrhghhxrrghehhhrhrhrhrrhqrrygggjyY8b0000g000000a008800C",
    "gfiffjjggj8dhpgvhhhhgg9a00fmhg000i9gbhgbabbbbbxrr0000hhhrrrrrrrh",
    "rg09f00aaabai0hajghiiiieggaab0aplljkhlkndhomimljohglmiiiiiknffii",
    "ojhhilvfvvvvvevveffmffgmfesfflfglfjgmflfffhffffeehfffgnfffee9eff",
    "ooooooooooooooooooomoommmmmmooomomoommmomomooooommommmommmmmmmmm",
    "ommmmmmommmmommmmmmmmmmooommmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm",
    "mmmmoommommmmmmmmoomommmmmmmmmommommmmmmoooooooooooooooooooooooo",
    "ooommmmoommmomommmmommmomommoomommommmooomoommomooomommmmommmmmm",
  ]

  /// U+1E00 to U+2BFF.
  private static let symbols: [StaticString] = [
    "jhjijijiifkikikikikihhhhhhhhhhhbkikhkhkhkhkha9a9jgjgjgg9g9g9g9op",
    "opopkhkhkhkhlhlhlhlhiiiijcjcjcjcifififififhchchchckhkhkhkhkhjgjg",
    "rmrmrmrmrmjgjgigieieiehcmghbbbmhjhjhjhjhjhjhjhjhjhjhjhjhhhhhhhhh",
    "hhhhhhhha9a9lhlhlhlhlhlhlhmhmhmhmhmhkhkhmjmjmjmjmjigigigigngifge",
    "hhhhhhhhjjppnnkleeeeeevvjjrrpqvvhhhhhhhhnnuuttqqaaaaaaaaddjjiihh",
    "hhhhhhvvmnuuqqvvhhhhhhhhvnvtvtvpllllllllmnuuqrpqhheehhaahhhhllvv",
    "hhhhhhhhrquututthhhhhhhhvvzzzzyyllllllllvvzzyyxxhhhhhvhhjjljrcec",
    "fehhhvhhnlqpseefaaaavvaaaafeveefhhhhiihhiipokeeevvlllvllqmqmtecv",
    "coco864ha5300000ocheoooeooaaooggooogcoso00000005zJ8diogliaaoueck",
    "kbrcbbbpouegggeakoeokkhpllallaa600000v0000000000b6vvbbbbbbddd77b",
    "bbbbbbbbbbddd77vbccbcbc6gbcaavvvnhhhhphBtrmhhhhyhhihlhhihhhklhje",
    "vvvvvvvvvvvvvvvv000000000000000000000000000000000vvvvvvvvvvvvvvv",
    "rsitmqsghqoqmmhoiildoktokilnlkmhpvuiifoojajonkmgikhtdoichunzjigl",
    "kjegjkih99hlgjepppAppppppppppppfootrorzJrorAgikooooooouAooou9fip",
    "vkvifieispegvvvvoooouuuuuukkllmkmkkkkkkkkuullnmkkkkkkoppooookkkk",
    "kkkkoookkkkookokokokokkkkkkkllkkkkkkkkooookkkkkkmmmklokkkmkkmllo",
    "ohoohooooooomigojokokohoffoggoooomkocoooooooovooweefooookkkkkokk",
    "9kkokokkokkkokkkkkkkqqkkkkkkkkkkoookoooollppckookkookkookkkkkkkk",
    "kkooooookkookkkkkkkjjooooonnnnkkokooooddmmmmmmmmkkkkkkookkeokkko",
    "mmllfafkoooookkkkkkkkkkkyyookkkkkkkkkkkkkkkkkkoooosmimmimmsmimim",
    "ffikkooobbbbkkkkkdolegikokuuccccffnnssyszooylnhekkllioiciiiiigjd",
    "diiiihhiigidiiihiidiiihibdlbghijiifdbghgie9iiibiiiiailfc9jhhnnj8",
    "kkkkskksnjjjmkhllllkoicnnqqcccccccccccciiiiiiifoooggjjjvvvvvvvoo",
    "ooooooooooooojoucbbbkkhjjjorssFFFFplpxplhuuuuuuuuuuueeeeuuummmmo",
    "ffffffffffffffffffffffffffffffffffiofkcvvvvvvvvvvvvvvvvvvvvvvvvv",
    "cccccccccccvvvvvvvvvvvvvvvvvvvvvrrrrrrrrrrrrrrrrrrrroooooooooooo",
    "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo",
    "oouooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo",
    "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo",
    "oooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooooo",
    "oooooooooooooooooooooooooooooooooooooooooouuoooooooociuociojooci",
    "uociojrrroooomoooooommddlooommmmmmooooonnnnnjjjrnnnnlllljjjuuuuj",
    "uuuuuopemommgpuumumfuuoouwuuuuuoumuuhiujdmumnmuunnnnnnnnuuuqvmmf",
    "uoummmmmuuuuuuuuuuuuooooooooooouuoououuouooooooomlooooooooouoouu",
    "llllllmmmmnnnnnnmmuuuuuumunuunmmuuoqsmkukkuukkpruuiiiiliigeeiuuk",
    "nnnnuunmuffhgluukujuuklljklpmllxlligooooiuulkloluuuuuuluuuuijulj",
    "pquqmuoluuuuuuouopukulukkkokkukkkullllllupkmmmmmmkkuulklllkkkoko",
    "omkkukkukkllunummmmuuurukkkbbjjbjkkuukkkkkkkkkkkkkkkkkoooooooooo",
    "oooooooooooooooooooonuuukokopoonouppoookommnnkknunlplnlnpnmnpqou",
    "glihhbbhpp9lpliilhgggnnsiiwwjllaekllllccbbii9988kkppszzzzzzzzzzz",
    "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
    "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
    "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
    "jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj",
    "mmkkomkkbbkkkkkkokbakkoookkkkkkkkiihhhhhhhhhhhhhhhhluuhhffqoqqkk",
    "mmjjjjjjldjjbbjbjbjjbbjjbbjjbcjjbbjgjgjjjjjjjjggojjjjjelejnjjjgg",
    "hd9iiaa8899888888aaiiii7769gggggefggggffggggjjjjkkkkkqnnnnjknkno",
    "nnqpiiiiinlllnkppooooojj99eeiiimjelhhhkfnnlijjggjjhhmaadaaoobbff",
    "ooojjjjoomjhEeeeeeeeeeegeeeeeld9l8eeeeefeeeeeiikdeegiinnnlllee8g",
    "hhhhhgcccckkjkiijhhhhjjhhhhhiihhhehhjjeeiikkeeeeeeeejlvejggeekkk",
    "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkjjlhrjjjjhhhhkkkkkkkkkkkkkllhhh",
    "hhhhhhhhhhhhhqqhhhhhhhhwwehhfeciiiikikkiiiiieeb99aeeei6nnkkjefaa",
    "kkkknuuukkkkqkmmmmnnnnjjjjouu77llllorlldd988lleeljmvmmmokkkooojl",
    "jjjlnkkjjjjjjk99uccllulmmfjkggiii9i9l9ffffi9i9lli9i9vvffffi9i9ig",
    "igigigigijijkkkkmmjjtovoililililiiiiggggooooeeeejjjjmmmmgqkkkkmm",
    "lllllllllemmmmmmimbonpqfpilhhfioilhojermddnnmhmhoehkqqkljjquefgf",
  ]
}
