package io.foreknown.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.foreknown.domain.time.Span;
import io.foreknown.stories.cue.Cues;
import io.foreknown.stories.draft.Field;
import io.foreknown.stories.draft.How;
import io.foreknown.stories.draft.Path;
import io.foreknown.stories.given.Lines;
import io.foreknown.stories.name.Names;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What single turns of phrase come to; each stands for its kind. */
class ReadingTest {
  private static final Proposals PROPOSALS = Proposals.byRules(Cues.shipped(), Names.NONE);

  /** A Wednesday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 12);

  private static List<String> proposals(String text) {
    Story story = new Story("s", null, null, null, "en", Span.ofDay(PUBLISHED).to(), 1, text);
    return PROPOSALS.of(story).proposals().stream().map(each -> Lines.of(each.draft())).toList();
  }

  private static String only(String text) {
    List<String> proposals = proposals(text);
    assertThat(proposals).hasSize(1);
    return proposals.get(0);
  }

  /** The desk puts the note behind what is said of such fields. */
  @Test
  void aDayWorkedOutFromThePublicationHasNoNoteThatSaysSoAgain() {
    Story story =
        new Story(
            "s",
            null,
            null,
            null,
            "en",
            Span.ofDay(PUBLISHED).to(),
            1,
            "A cyberattack crippled the port of Halden in Norway on Monday.");

    assertThat(PROPOSALS.of(story).proposals().get(0).draft().fields().get(Path.BEGAN))
        .returns(How.PUBLICATION, Field::how)
        .returns(null, Field::note);
  }

  @Test
  void aNounThatDoesSomethingHappened() {
    assertThat(only("A cyberattack crippled the port of Halden in Norway on Monday."))
        .startsWith("incident; hazard=security.cyber-attack; outcome=occurred; began=2025-03-10");
    assertThat(only("Four hikers were killed in an avalanche near Lienz in Austria on Monday."))
        .startsWith("incident; hazard=geo.avalanche; outcome=occurred; began=2025-03-10");
  }

  @Test
  void whatItDidIsNoOtherEvent() {
    assertThat(only("An avalanche swept away three skiers near Lienz in Austria on Monday."))
        .startsWith("incident; hazard=geo.avalanche");
    assertThat(only("A wildfire burned 40 houses near Alora in Spain on Monday."))
        .startsWith("incident; hazard=fire.wildfire");
  }

  @Test
  void whatItMayDoHasNotHappened() {
    assertThat(proposals("A cyberattack could cripple the port of Halden in Norway.")).isEmpty();
  }

  @Test
  void anExplosionInAStoryWithoutBombsIsAnAccident() {
    String blast = "An explosion at a warehouse in Halden killed two people on Monday.";
    assertThat(only(blast)).contains("hazard=fire.industrial");
    assertThat(only(blast + " Police said a bomb had been hidden in a van."))
        .contains("hazard=security.terrorism.bombing");
  }

  @Test
  void aTimeBeforeAfterIsNotThatOfWhatFollows() {
    assertThat(
            only("Divers were out on Tuesday after a ferry capsized near Halden, killing two men."))
        .doesNotContain("began=");
  }

  @Test
  void howLongAnEffectLastedIsNotWhenItsCauseCame() {
    String stranded =
        "A cyberattack left thousands stranded at the port of Halden over the weekend.";
    assertThat(only(stranded)).startsWith("incident; ").doesNotContain("began=");
    assertThat(only("A cyberattack crippled the port of Halden over the weekend."))
        .contains("began=2025-03-08..2025-03-09");
    assertThat(only("A bomb left three people dead in Halden over the weekend."))
        .contains("began=2025-03-08..2025-03-09");
  }

  @Test
  void aWarningThatIsExtendedWasGivenBefore() {
    String extended = "The weather service extended its red alert for floods in Halden on Tuesday.";
    assertThat(only(extended)).startsWith("warning; ").doesNotContain("issued=");
    assertThat(only(extended + " It had first issued the alert on 3 March."))
        .contains("issued=2025-03-03");
  }

  @Test
  void aDayBehindWhoseDeedItWasDatesThatDeed() {
    assertThat(
            only("A bomb exploded in Halden despite a curfew imposed by Mayor Ana Ruiz on Monday."))
        .doesNotContain("began=");
  }

  @Test
  void whatABodyIsBelongsToItsNameOfOneWord() {
    assertThat(
            proposals(
                "A dam burst near Halden on Monday, and two people died.\n\n"
                    + "The trade union Metal accused the company of ignoring the warnings."))
        .anyMatch(each -> each.contains("speaker=name:trade-union-metal"));
  }

  @Test
  void whatWasFoundOutLaterDatesNothing() {
    assertThat(
            only("Hackers stole the records of a clinic in Halden, a breach discovered on Monday."))
        .doesNotContain("began=");
  }

  @Test
  void aDayBehindThatDatesWhatIsSaidToHaveHappened() {
    assertThat(
            only(
                "It was reported yesterday that on 8 March alleged militants killed four people in"
                    + " Halden, Norway."))
        .contains("began=2025-03-08");
  }

  @Test
  void aDayOnWhichSomethingElseWasDoneDatesNothing() {
    assertThat(
            only(
                "Rangers yesterday continued their search for those who set fire to a school in"
                    + " Halden, Norway."))
        .doesNotContain("began=");
    assertThat(
            only(
                "Two engineers had been kidnapped by militants in Halden, Norway. The kidnapped"
                    + " men, today in good health, were seen by a nurse."))
        .doesNotContain("began=");
  }

  @Test
  void anAttackSinceADayWasNotOnIt() {
    assertThat(
            only(
                "Two clerks were killed when a bomb exploded in Halden, Norway, the second attack"
                    + " since 7 March."))
        .doesNotContain("began=");
  }

  @Test
  void aSentenceMayOnlyGiveTheDayOfWhatWasTold() {
    assertThat(
            only(
                "Militants bombed a bank in Halden, Norway, and two clerks were killed. This"
                    + " occurred on 6 March."))
        .contains("began=2025-03-06");
  }

  @Test
  void whatIsReportedAsOneOfARowHappenedOnItsDay() {
    String first = "Militants bombed a bank in Halden, Norway on Monday.";
    assertThat(proposals(first + " Meanwhile, a bomb exploded in a hotel in Moss, Norway."))
        .hasSize(2)
        .allMatch(each -> each.contains("began=2025-03-10"));
    assertThat(proposals(first + " A bomb exploded in a hotel in Moss, Norway."))
        .hasSize(2)
        .anyMatch(each -> !each.contains("began="));
  }

  @Test
  void allWhoAreNamedAsKilledAreCounted() {
    assertThat(only("Militants killed six priests and two women in Halden, Norway on Monday."))
        .contains("killed=8");
  }

  @Test
  void aForceRightBehindByDidIt() {
    assertThat(only("A market in Halden, Norway was bombed by the Northern Air Force on Monday."))
        .contains("perpetrators=name:northern-air-force");
  }

  @Test
  void lettersByWhichFightersAreCalledAreAGroup() {
    assertThat(
            proposals(
                "KRL guerrillas stormed a bank in Halden, Norway on Monday. The KRL"
                    + " kidnapped two engineers in Moss, Norway on 6 March."))
        .allMatch(each -> each.contains("perpetrators=name:krl"));
  }

  @Test
  void aTollThatHasRisenIsTheNewOne() {
    assertThat(
            only(
                "The number of people killed when a bus plunged off a road near Halden on Sunday"
                    + " rose to 12 on Tuesday after two passengers died of their injuries."))
        .contains("began=2025-03-09")
        .contains("killed=12");
  }

  @Test
  void aLiveReportTellsTheTollAboveWhatItIsOf() {
    assertThat(
            only(
                "14.20 The ambulance service says two people have died.\n\n"
                    + "14.05 Police say there has been an explosion at a warehouse in Halden"
                    + " today."))
        .contains("began=2025-03-12")
        .contains("killed=2");
  }

  @Test
  void whatIsDeniedWasNoWarning() {
    assertThat(
            proposals(
                "The ministry denied that a foreign service had warned it of an attack in Halden."))
        .noneMatch(line -> line.startsWith("warning"));
  }

  @Test
  void whoDeniesThatItCameTooLateDoesNotHoldIt() {
    assertThat(
            proposals("The ministry denied that the flood warning for Halden had come too late."))
        .noneMatch(line -> line.contains("response.adequate"));
  }

  @Test
  void havingReceivedNothingIsNoReceipt() {
    assertThat(
            proposals(
                "A fire killed two people in Halden on Monday.\n\n"
                    + "\"We received no alert of any kind,\" said Mayor Ida Lund."))
        .contains(
            "statement; predicate=warning.received; position=false; speaker=name:ida-lund;"
                + " quote=We received no alert of any kind");
  }

  @Test
  void aDescriptionBehindAnArticleBelongsToTheName() {
    assertThat(
            only(
                "The mountain hut association warned hikers on Monday of avalanches near Lienz in"
                    + " Austria."))
        .contains("issuer=name:mountain-hut-association");
  }

  @Test
  void aWarningWhoseDangerIsNotNamedIsOfWhatTheStoryIsAbout() {
    assertThat(
            proposals(
                "A bridge collapsed in Halden on Monday, killing two people.\n\n"
                    + "An inspector had warned the city council on 3 February that the bolts were"
                    + " loose."))
        .anyMatch(
            line ->
                line.startsWith("warning; hazard=infra.collapse; issuer=name:inspector")
                    && line.contains("issued=2025-02-03"));
  }

  @Test
  void theHeadOfANoticeDatesIt() {
    assertThat(
            only(
                "Security Alert: Embassy of Norvia (March 10, 2025)\n\n"
                    + "The Embassy of Norvia has received information that extremists are planning"
                    + " attacks on hotels in Port Salim."))
        .contains("issued=2025-03-10");
  }

  @Test
  void whoeverIsFromAbroadSaysNothingOfTheCountry() {
    assertThat(
            proposals(
                "A car bomb killed seven people in the capital on Monday. The US embassy in Adra"
                    + " had warned US citizens on Saturday of attacks in Adra."))
        .noneMatch(line -> line.contains("US;") || line.contains("washington"));
  }

  @Test
  void aFireOnATrainThatLeftTheRailsIsPartOfIt() {
    assertThat(
            only(
                "A train came off the rails at Lund junction in Sweden on Tuesday, and three of its"
                    + " wagons caught fire."))
        .startsWith("incident; hazard=transport.rail; outcome=occurred; began=2025-03-11");
  }

  @Test
  void anAdjectiveOfAnotherNameSaysNothingOfTheCountry() {
    assertThat(only("A fire destroyed a mill near Moose Ridge, British Columbia, on Monday."))
        .doesNotContain("GB");
  }

  @Test
  void aCapitalLiesInItsOwnCountry() {
    assertThat(
            only(
                "Berlin (Germany), 12 March (Wire) - The German foreign ministry said that a bomb"
                    + " killed two people in Quito on Monday, and Ecuadorian police confirmed it."))
        .contains("places=name:quito in EC");
  }

  @Test
  void aPlaceLiesInTheOneThatItsDescriptionNames() {
    assertThat(only("A bomb killed two people in Alora, a small town in Spain, on Monday."))
        .contains("places=name:alora in ES");
  }

  @Test
  void anArmyOfItsOwnIsAGroup() {
    assertThat(
            only(
                "Members of the Army of National Liberation kidnapped a judge in Alora on Monday."))
        .contains("perpetrators=name:army-of-national-liberation");
    assertThat(only("The army attacked a village near Alora on Monday, killing two people."))
        .doesNotContain("perpetrators");
  }

  @Test
  void whoFightsForAGroupNamesIt() {
    assertThat(only("ZLF guerrillas attacked a village near Alora on Monday, killing two people."))
        .contains("perpetrators=name:zlf");
    assertThat(only("The Dune Front, which kidnapped a judge in Alora on Monday, wants money."))
        .contains("perpetrators=name:dune-front");
    assertThat(only("Two people were killed in a Dune Front attack in Alora on Monday."))
        .contains("perpetrators=name:dune-front");
  }

  @Test
  void whoeverWasKilledByOthersAttackedNobody() {
    assertThat(only("Masked men killed a judge in Alora on Monday."))
        .startsWith("incident; hazard=security")
        .contains("killed=1");
    assertThat(proposals("Fourteen guerrillas were killed in heavy fighting near Alora."))
        .isEmpty();
  }

  @Test
  void aMurderNamesItsOneVictim() {
    assertThat(
            only("Police are looking into the murder of the mayor Josef Vale in Alora on Monday."))
        .contains("killed=1");
  }

  @Test
  void securityForcesForceNothing() {
    assertThat(only("Security forces last night defused a bomb in Alora."))
        .contains("outcome=foiled; began=2025-03-11");
  }

  @Test
  void aCountryIsNotTakenForAnotherThatIsNamed() {
    String head = "KABUL, 12 March (Agency) - Kabul had rain. Afghanistan expects more.";

    assertThat(only(head + " Gunmen killed three teachers on Monday.")).contains("places=AF");
    assertThat(only(head + " Gunmen killed three Peruvian teachers on Monday."))
        .doesNotContain("places");
  }

  @Test
  void aDayThatBelongsToANounWithinWordsIsOfTheseWords() {
    assertThat(only("The gang, which early on Monday set fire to a club in Alora, wants money."))
        .contains("hazard=security.arson")
        .contains("began=2025-03-10");
  }

  @Test
  void aCountWithinAYearDatesNothingBesideADay() {
    assertThat(only("The rebels today carried out their sixth attack this year against Alora."))
        .contains("began=2025-03-12");
  }

  @Test
  void whoeverDenouncesAMurderSaysNothingOfItsDay() {
    assertThat(only("The mayor today denounced the murder of two teachers in Alora."))
        .doesNotContain("began");
  }

  @Test
  void aFirstSentenceMaySayTheAttack() {
    assertThat(only("Two guards were hurt in the attack staged on Monday on a bank in Alora."))
        .contains("began=2025-03-10");
  }

  @Test
  void whatIsToBeInvestigatedHappened() {
    assertThat(
            only("Police will investigate the attack that killed two people in Alora on Monday."))
        .contains("began=2025-03-10");
  }

  @Test
  void anotherOneIsNoneOfThoseThatWereTold() {
    assertThat(
            proposals(
                "A bomb exploded in Alora on Monday. Nobody was hurt. Police came."
                    + " The street was closed. Another bomb exploded in Alora."))
        .hasSize(2)
        .allMatch(each -> each.contains("began=2025-03-10"));
  }

  @Test
  void aStateOfSiegeIsNoSiege() {
    assertThat(proposals("The state of siege decreed in Alora on Monday left shops closed."))
        .isEmpty();
  }

  @Test
  void explosivesAmongArmsHaveDoneNothing() {
    assertThat(
            proposals(
                "On Monday a truck loaded with weapons and explosives for the front was"
                    + " confiscated in Alora."))
        .isEmpty();
  }

  @Test
  void whatIsShotLaunchedOrThrownIsAnAttack() {
    assertThat(only("Gunmen came to Alora on Monday and shot 16 peasants."))
        .startsWith("incident; hazard=security");
    assertThat(only("A homemade rocket was launched at a bank in Alora on Monday."))
        .startsWith("incident; hazard=security");
    assertThat(only("A bomb was thrown at a house in Alora on Monday."))
        .startsWith("incident; hazard=security.terrorism.bombing");
  }
}
