/// Every kind of page there is. One that is left out is found at the start: nothing else uses its
/// template.
enum PageTypes {
  static var all: [any Page.Type] { visitors + staff + [PlaceSheetPage.self] }

  private static let visitors: [any Page.Type] = [
    AccessibilityPage.self, CardOfferPage.self, CardPage.self, CardWordsPage.self,
    CheckPage.self, EnoughPage.self, ErrorPage.self, FirstPage.self, HelpPage.self,
    InterpreterPage.self,
    KeptPage.self, LapsedPage.self,
    ListPage.self, LookPage.self, MessagePage.self, NoticePage.self, PracticePage.self,
    QuestionPage.self, TakeBackPage.self, ThanksPage.self, WhatHappensPage.self,
    WordsPage.self, YouSaidPage.self,
  ]

  private static let staff: [any Page.Type] = [
    StaffAccountPage.self, StaffActionPage.self, StaffActionsPage.self, StaffAuditPage.self,
    StaffBoardChoicePage.self, StaffBoardMissingPage.self, StaffBoardPage.self,
    StaffBookletPage.self, StaffChoiceCardsPage.self, StaffCodesPage.self, StaffCommentPage.self,
    StaffCommentaryPage.self, StaffCommentsPage.self, StaffConcernPage.self,
    StaffConcernsPage.self, StaffErrorPage.self, StaffGuidePage.self, StaffHomePage.self,
    StaffOfferPage.self, StaffOffersPage.self, StaffOverviewPage.self, StaffPaperCheckPage.self,
    StaffPaperDonePage.self, StaffPaperPage.self, StaffPeoplePage.self, StaffPicturesPage.self,
    StaffPlacesPage.self, StaffPosterPage.self, StaffPrintPage.self,
    StaffPraisePage.self, StaffReportPage.self, StaffReportsPage.self, StaffReviewPage.self,
    StaffSearchPage.self, StaffSignInPage.self, StaffThemesPage.self, StaffTranslationPage.self,
    StaffWithheldPage.self,
  ]
}
