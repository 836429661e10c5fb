import Storage
import Testing
import Workshop

/// The language that a room writes in is told by its letters and small words.
@Suite struct LanguageGuessTests {
  @Test(arguments: [
    ("de", "Die Kundin wartet am Schalter und weiß nicht, ob der Antrag schon bei uns ist"),
    ("fr", "Le voyageur ne sait pas si le train de nuit passe par la gare de son village"),
    ("es", "La familia no sabe si el tren de la noche pasa por la estación de su pueblo"),
    ("en", "The customer waits at the counter and does not know if the form has come to us"),
    ("ja", "お客様は窓口で待っていて、申請が届いたかどうか分かりません"),
    ("ja", "窓口で待つ。申請書の到着を確認する"),
    ("zh", "顾客在柜台等候，不知道申请是否已经收到"),
    ("ko", "고객은 창구에서 기다리며 신청서가 도착했는지 모릅니다"),
    ("ar", "ينتظر العميل عند الشباك ولا يعرف هل وصل الطلب"),
    ("el", "Ο πελάτης περιμένει στο γκισέ και δεν ξέρει"),
  ])
  func `a sentence is enough`(_ code: String, _ said: String) {
    #expect(LanguageGuess(SpokenWordsCodec.builtIn).code(of: [said]) == code)
  }

  @Test(arguments: [
    [], [""], ["Café Müller", "Straße"], ["stock lead", "Head of sales", "phone"],
    ["de la", "der die"], ["東京 office with a counter and a phone for the team"],
  ])
  func `names and single words tell nothing`(_ said: [String]) {
    let code = LanguageGuess(SpokenWordsCodec.builtIn).code(of: said)
    #expect(code == nil || code == "en")
  }
}
