"""Given names of German and English news, and those of whom it writes most.

Gathered from the names that Faker (MIT) has for German and English or for three other languages, completed by
hand. Short forms of other names („Bill“, „Sascha“), titles, nations and places are left out: before a surname they
may be its bearer's. The list is no closed class: a name that is missing leaves open whose a surname is.
"""

from claimcheck.text.wordlist import named_words, word_set

_GIVEN_NAMES = word_set("""
    aaron abbas abbie abdul abdullah abel abigail abraham abram achim ada adalbert adam adela adelbert adele adelgunde adelheid adelina adelinde
    adeline adem adina adolf adolfine adrian adriana adriane adriano adrienne adrián aenne agata agatha agathe agnes agnieszka ahmad ahmed ahmet aida
    aimee aisha akira alain alan alba alban albert albertine alberto albin albina albrecht aldo alec alejandra alejandro aleksandar aleksander
    aleksandr aleksandra aleksej alen alena alessandro alex alexa alexander alexandra alexandre alexandros alexei alexej alexey alexia alexis alf
    alfons alfonso alfred alfredo ali alice alicia alicja alida alina aline alisha alison alistair alix alla allan allen allison alma almut almuth
    alois aloisia aloys alvin alwin alwina alwine alyssa amalia amalie amanda amelia amelie amin amina amir amira amy amélie ana anabela anastasia
    anastasios anatol anatoli anatolij anatoly andre andrea andreas andree andrei andrej andres andrew andrey andrii andrij andriy andrzej andré andy
    aneta anett anette angela angelica angelika angelina angelique angelo angie angus anica anika anil anita anja anka anke ann anna annalena
    annaliese annamaria anne annedore annegret annegrete annekatrin anneke annelene anneli annelie annelies anneliese annelise annelore annemarie
    annemie annerose annett annette anni annie annika annita anny anouk anselm ansgar anthony antje anto antoinette anton antonella antonia antonie
    antonietta antonina antonino antonio antonios antonius antony aoife apollonia apostolos ariadna ariana ariane aribert ariel arif arjun armando
    armin arnd arndt arne arnfried arnim arno arnold arnulf aron artem arthur artjom artur arturo arzu ashlee ashleigh ashley asta astrid athanasios
    attila audrey augusta auguste augustin augusto aurel aurelia aurelio aurora aurélie avigdor axel aylin aynur ayse aysel ayten ayşe aziz babett
    babette bailey baldur balthasar barbara barnaby barry bartholomäus bashar bastian bayram beata beate beatrice beatrix beatriz becky bekir bela
    belinda ben benedikt benita benito benjamin benjamín benno bente berend berit bernadette bernard bernardo bernd berndt bernfried bernhard
    bernhardine bernt bernward bert berta bertha berthold bertold bertram bethan bethany betina betti bettina betty beverley beverly bianca bianka
    billy binyamin birger birgid birgit birgitt birgitta birte birthe björn blake blanka bobby bodo bogdan bohdan bonnie boris bozena božena brad
    bradley brady brandi brandon brandy branka branko breanna brenda brendan brent brett brian briana brianna bridget brigita brigitta brigitte brit
    brita britt britta brittany brittney brooke bruce brunhild brunhilde bruni bruno bryan bryce burckhard burghard burkard burkhard burkhardt bärbel
    caitlin caitlyn caleb callum calogero calvin cameron camila camilla camille canan candace candice caren carin carina carl carla carlo carlos
    carlota carly carmela carmelo carmen carmine carol carola carole carolin caroline carolyn carrie carsten casey casper cassandra cassidy cassie
    catarina caterina catharina catherine cathleen cathrin cathrine cathy catrin cecilia celal celia celine cem cemal cemil cengiz centa cesar cetin
    chalid chantal charlene charles charlie charlotte chelsey cheryl chidi chinua chloe chloé chris christa christel christian christiana christiane
    christie christin christina christine christl christof christoph christophe christopher christos christy ciara cilli cilly cindy claas claire
    clara clare clarence clarissa claude claudia claudine claudio claudius claus clayton clemens clementine clifford clinton clive cläre cody cole
    colin colleen collin colton concetta connie connor conny conor conrad constance constantin constanze cora cordula corey corina corinna corinne
    cornelia cornelius cory cosima cosimo courtney craig cressida cristian cristiano cristina curt curtis cynthia cyril czeslaw cäcilia cäcilie céline
    césar dagmar dagobert daisy dajana dale dalia dalibor dalton damaris damian damien damir damon dan dana danica daniel daniela daniele danielle
    danijel danijela danilo danny danuta daria darin dario darius dariusz darko darlene darnell darrell darren darryl daryl dave david dawn deanna
    debbie deborah debra declan deepak dejan delia denis denisa denise dennis denny denys derek derrick deshawn desiree detlef detlev devin devon
    diana diane diedrich diego dierk dieter diethard diethelm diether dietlind dietlinde dietmar dietrich dilara dillon dimitri dimitrios dina dino
    dirk ditmar dittmar dmitri dmitrij dmitriy dmitry dmytro dogan dolores domenico dominic dominik dominique donald donata donato donna dora doreen
    dorina doris dorit dorle dorota dorothe dorothea dorothee dorothy douglas dragan dragica drago drew dschochar duane duncan dunja dursun dusan
    dustin dušan dwayne dylan débora dörte dörthe eberhard eberhardt ebony eckard eckart eckehard eckhard eckhardt eckhart edda eddie edelbert
    edelgard edeltraud edeltraut edeltrud edgar edit edita edith editha edmund eduard eduardo edvard edward edwin egbert eggert egon ehrenfried
    ehrentraud ehrhard ehud eileen einar eitel ekaterina ekkehard ekkehart ekrem ela elaine eleanor elena eleni elenore eleonora eleonore elfi elfie
    elfriede eliana elias elif elijah elin elina elisa elisabet elisabeth elise eliza elizabeth elke ella ellen elli ellie ellinor elliot elliott elly
    elma elmar elsa elsbeth elvira elvis elwira elzbieta ema emanuel emanuela emil emilia emilie emilio emily emin emine emma emmanuel emmerich emmi
    emmy engelbert engin enno enrico enrique enver enzo ercan erdal erdmute erhard erhardt eric erica erich erik erika erin erkan erling erna ernest
    ernestine ernesto erol erwin estelle ester esther ethan etta eugen eugene eugenia eugenie eugenio eunice eva evamaria evan evangelia evangelos eve
    evelin evelina eveline evelyn evelyne evgeny evi ewa ewald fabia fabian fabiana fabienne fabio fabiola fadime faith falk falko fanny faruk fatih
    fatima fatma federico fedor felicia felicitas felicity felipe felix felizitas femke ferat ferdi ferdinand ferenc fergus fernanda fernando filip
    filippa filippo filiz finn fiona flavia flavio flora florence florentina florentine florian florin folker folkert franca frances francesca
    francesco francis francisca francisco franco francoise franjo frank franka franklin franz franziska françois françoise frauke fred freddy frederic
    frederick frederik frederike fredi fredo fredy freia freya frida fridolin frieda friedbert friedemann frieder friedericke friederike friederun
    friedhelm friedhilde friedhold friedl friedlinde friedo friedrich frithjof fritz frédéric fumio gabi gabor gabriel gabriela gabriele gabriella
    gabrielle gaby gaetano gail galina gareth garrett garry gary gavin gebhard geert gemma gene gennadi gennady genoveva geoffrey georg george georges
    georgina georgine georgios gerald geraldine gerard gerardo gerd gerda gerdi gereon gerfried gerhard gerhardt gerhart gerhild gerlind gerlinde
    gernot gero gerold gerolf gert gerta gerti gertraud gertraude gertraut gertrud gertrude gerwin gesa gesche gesine geza gideon giesela gil gilbert
    gilberto gilda gillian gina gino giorgia giorgio giovanna giovanni gisa gisbert gisela gislinde gitta gitte giuseppe giuseppina gladys glen glenda
    glenn gloria goran gordana gordon gottfried gotthard gotthilf gotthold gottlieb gottlob grace graeme graham grazyna greg gregg gregor gregory
    greta gretchen grete gretel gretl grit grzegorz gudrun gudula guenter guenther guido guiseppe gunar gunda gundel gundi gundolf gundula gunhild
    gunnar gunter gunther guntram gustav gustavo gusti guy gwendolyn gérard gönül götz gülay gülsen gülten günter günther hagen hailey hajo hakan
    haley halil halina halyna hamish hamza hana hanife hanna hannah hannchen hanne hannelore hannes hanni hanno hanns hanny hans hansgeorg hansjoachim
    hansjörg hansjürgen hanspeter harald hardy harm harold harri harriet harro hartmut hartmuth hartwig haruki hasan hassan hasso hatice hauke hayden
    hayley hazel heather hector hedda hedi hedwig hedy heidelinde heidelore heidemarie heiderose heidi heidrun heike heiko heimo heiner heinfried
    heini heino heinrich heinz helen helena helene helfried helga helge hella hellmut hellmuth helma helmar helmtrud helmut helmuth hendrik hendrikje
    henner henni henning henny henri henriette henrik henrike henry henryk herbert heribert herlinde herma hermann hermine herrmann herta hertha
    herwig hilary hilda hildburg hilde hildegard hildegart hildegund hildegunde hilma hilmar hiltraud hiltrud hinnerk hinrich hiroshi holger hollie
    holly horst hossein howard hubert hubertine hubertus hugh hugo hulda hussein hélène hülya hüseyin iain ian ibrahim ida ignatz ignaz igor ihor
    ildiko ilhan ilias ilija ilja ilka ilona ilonka ilse imelda imke immo imogen imre ina indira ines inga ingbert inge ingeborg ingeburg ingelore
    inger ingetraud ingetraut ingmar ingo ingolf ingrid ingried inka inken inna insa ioannis ira irena irene irina iris irma irmela irmengard irmgard
    irmhild irmi irmingard irmtraud irmtraut irmtrud iryna isaac isabel isabela isabell isabella isabelle isaiah isidor ismael ismail ismet isolde
    istvan iva ivan ivana ivanka iveta ivica ivo ivona ivonne iván iwan iwona jacek jackie jackson jaclyn jacob jacqueline jacques jadwiga jaime jake
    jakob jakub jamal james jamie jan jana jane janet janett janette janice janin janina janine janko jann janna janne jannis janos janus janusz
    jaqueline jared jari jaroslav jaroslaw jasmin jasmina jasmine jason javier jay jayne jean jeanette jeanne jeannette jeannine jeff jeffery jeffrey
    jekaterina jelena jemima jemma jenna jennifer jenny jens jeremiah jeremy jermaine jerome jerry jerzy jesper jesse jessica jessika jesus jewgeni
    jewgenij jill jillian jim jimmy jinping jiri jo joachim joakim joan joana joann joanna joanne jobst jocelyn jochem jochen jodi jodie jody joe joel
    joerg johan johann johanna johanne johannes john johnathan johnny jolanda jolanta jolanthe jon jonas jonathan jonathon jonna jorge joris jose
    josef josefa josefina josefine joseph josephine josh joshua josip jost josé jovan joyce jozef juan juana judith judy juergen jules julia julian
    juliana juliane julie julien juliette julija julijana julio julius juri jurij justin justina justine justus jutta jörg jörgen jörn júlia jürgen
    kai kaitlin kaitlyn kamil kamila kara karen kari karim karin karina karl karla karlfried karlheinz karol karola karolin karolina karoline karsten
    kasimir kaspar kasper kata katalin katarina katarzyna kate katelyn katerina kateryna katharina katharine katherina katherine kathi kathleen
    kathrin kathryn kathy kati katie katja katrin katrina katy kay kayla kaylee kayleigh kazim keisha keith kelli kellie kelly kelsey kemal kenan
    kendra kenji kenneth kent kerri kerry kerstin kevin khaled khalid kian kiara kieran kilian kim kimberley kimberly kira kirill kirk kirsten kirstin
    kirsty klaas klara klaudia klaus klemens klothilde klára kläre knud knut kofi konrad konstantin konstantinos konstanze korbinian kordula korinna
    kornelia kornelius kreszentia kreszenz kriemhild krista kristen kristi kristian kristiane kristie kristijan kristin kristina kristine kristopher
    kristy krystal krystyna krzysztof kunibert kunigunda kunigunde kuno kurt kwame kyle kylie kyrill kyrylo käte käthe käthi lacey ladislaus ladislav
    laetitia laila lamar lambert lana lara larissa larry lars lasse laszlo latasha latoya laura lauren laurence laurent laurenz laurie lawrence layla
    lea leah leander leandra leandro leanne lech leena leif leigh leila lena lene leni leo leokadia leon leona leonard leonardo leonhard leonid leonie
    leonor leonora leonore leopold leopoldine leroy lesley leslie leszek leticia levi levke lewis leyla lia liam liana liane lidia lidija lidwina
    liesa liesbeth lieschen liesel lieselotte lili lilia lilian liliana liliane lilija lilli lilly lilo lily lina linda lindsay lindsey linn linnea
    lino linus lioba lisa lisbeth lise liselotte lisette lissi lissy liv livia liza ljiljana ljubica ljubow ljudmila logan lola loni lonnie lore
    loredana lorena lorenz lorenzo loretta lori lorraine lothar lotta lotte lotti louis louise luana luc luca lucas lucia luciana luciano lucie lucio
    lucy ludger ludmila ludmilla ludwig ludwina luigi luis luisa luise luitgard luka lukas luke luna lutz luz luzia luzie luís lydia lynda lynn lynne
    mackenzie madeleine madeline madlen magarete magda magdalena magdalene magnus magret magrit mahmoud mahmud mahmut maik maike maja makayla maksim
    maksym malcolm malgorzata malik malin mallory malte mandy manfred manja manon manuel manuela mara marc marcel marcela marcella marcelle marcia
    marcin marco marcos marcus mareen mareike mareile marek maren marga margaret margareta margarete margaretha margarethe margarita margit margita
    margitta margot margret margrit marguerite mari maria mariah mariam marian mariana marianna marianne mariano marica marie mariechen mariele
    marieluise marietta marija marijan marijana marika marilyn marin marina mario mariola marion marisa marissa marit marita maritta marius mariusz
    marjan mark marko markus marleen marlen marlene marlies marliese marlis marta marten martha martin martina martine martyn marvin mary maryam
    marzena maría massimo matej mateo mateusz mathew mathias mathilda mathilde matias matilda matilde mato mats matteo matthew matthias matthäus matti
    mattias maud maura maureen maurice maurizio mauro max maxim maximilian maxwell maya mckenzie meagan mechthild mechthilde mechtild megan meghan
    mehdi mehmet meik meike meinhard meinolf meinrad melania melanie melina melinda melisa melissa melita melitta melody melvin meral meredith meryem
    mesut metin mette mia micha michael michaela michaele michail michal micheal michel michele michelle miguel mihaela mijo mika mikael mikayla mike
    mikhail mila milan mildred milena milica milka milo milos miloš mina mindy minna miodrag mira miranda mirco mirella miriam mirja mirjam mirjana
    mirko miro miroslav miroslava miroslaw miroslawa mitchell mohamed mohammad mohammed mona monica monika monique monja morena morgan moritz moshe
    muhammad muharrem murat mustafa muzaffer mychajlo mykhailo mykola myriam mária mélanie nadeschda nadeshda nadezhda nadia nadin nadine nadja
    naftali nancy naoko naomi narendra natali natalia natalie natalija natalja natascha natasha nataša nathalie nathan nathaniel necati neil nela
    nelli nelly nelson nenad nermin nevenka ngozi niamh nicholas nichole nick nico nicola nicolai nicolas nicolaus nicole niels nigel nika nikita
    niklas niko nikola nikolai nikolaj nikolaos nikolas nikolaus nikolay nikolina nils nina nino nirmala noa noah noel noelia nora norah norbert norma
    norman notburga nuran nuray nurettin nuri nurten oda odette ofelia oksana olaf olav ole oleg oleh oleksandr oleksandra oleksii oleksij oleksiy
    olena olga oliver olivia olivier oluwaseun omar orhan ortrud ortrun ortwin osama oscar oskar osman oswald oswin otfried othmar otmar oto ottfried
    ottilie ottmar otto ottokar ottoline ottomar owen oxana pablo paige pam pamela paola paolo pascal pascale pasquale patric patricia patrick patrik
    patrizia patrícia patty paul paula paulina pauline paulo pavel pavlo pawel pedro penny percival perla pero perry petar peter petra petro petros
    philip philipp philippe phillip philomena phoebe phyllis pia pierre pietro pilar piotr pirmin polina preston priscilla priska priya pyotr quentin
    rabea rachael rachel radmila radosław radovan rafael rafaela ragnhild rahel rahul raik raimund rainer raisa raissa raj ralf ralph ramazan ramon
    ramona ramsan ramzan randall randolf randy raphael raphaela raquel rashid rasmus ravi ray raymond raymund rebeca rebecca rebeka rebekah rebekka
    recep reece regina reginald regine reimar reimer reimund reinald reiner reingard reinhard reinhardt reinhart reinhild reinhilde reinhold remo rena
    renata renate renato rene renee reni renáta rené renée resi reza rhonda rhys ria ricarda ricardo richard rick rickey ricky rico rigo riley rita
    riza robby robert roberta roberto robin robyn rocco rochus roderich rodney rodolfo rodrigo roger roland rolando rolf roman romana romeo romina
    romuald romy ron ronald ronja ronnie ronny rosa rosalia rosalie rosalind rosalinde rosario rosel roselinde rosemarie rosemary rosi rosie rosina
    rosita rosl rosmarie ross roswita roswitha rotraud rotraut rouven roy ruben rudi rudolf rudolph rufus rune rupert ruslan russell ruth ruthild ryan
    ryszard rüdiger saban sabina sabine sabri sabrina saeed sahin salih sally salomé salvatore sam samanta samantha sami samir samira samuel sander
    sandor sandra sandro sandy sanja sanjay sanna santiago sara sarah sarina saskia scott seamus sean sebastian sebastiano sedat selena selim selina
    selma semra senol senta serena serge sergei sergej sergey sergio serhii serhij serhiy serpil seth severin sevim shane shannon shari sharon shaun
    shawn shawna sheena sheila shelby shelia shelley shelly sheri sherri sherry sheryl shimon shinzo shirley sian sibel sibilla sibille sibylla
    sibylle siegbert siegfried sieghard sieglinde siegmar siegmund siegrid siegried siegrun siegward sigfried sigismund siglinde sigmar sigmund sigrid
    sigrun sigurd silja silke silva silvana silvester silvia silvio simon simona simone sina sinaida siobhan slavica slavko slawomir slobodan sofia
    sofie sofija solveig songül sonia sonja sonya sophia sophie soraya spencer stacey stacie stacy stanislaus stanislav stanislava stanislaw stanley
    stavros stefan stefani stefania stefanie stefano steffen steffi stella sten stephan stephanie stephen steve steven stewart stig stilla stjepan
    stuart stéphane stéphanie sue sunil susan susana susann susanna susanne suse susi suzana suzanne svea sven svenja svetlana swantje swen swetlana
    sybilla sybille sylke sylvana sylvester sylvia sylvie sylvio sylwia sára sébastien sönke sören sükrü süleyman tabea tabitha tadeusz takeshi tamara
    tami tamika tammie tammy tania tanja tanner tanya tara taras tarek tariq tasha tassilo tatiana tatjana taylor tayyip tea telse teodor teodora
    terence teresa terrance terrence terri terry tessa tetiana tetjana thabo thaddäus thea theda thekla theo theobald theodor theodora theodore
    theodoros theres theresa therese theresia thierry thies thilo thomas thoralf thorben thorsten thérèse tibor tiffany till tillmann tilly tilman
    tilmann tilo tim timea timm timo timothy tina tino tjark tjorven tobias toby todd tom tomas tomasz tomislav tommy tomás tonya toralf torben
    torsten tove tracey traci tracie tracy traude traudel traudl traugott traute travis trevor tricia tristan troy trude trudel trudi tyrone tzipi
    tülay türkan udo ulf uli ulla ullrich ulrich ulrike undine urban urs ursel ursula urszula urte usama uschi uta ute utz uwe vadim valdemar valentin
    valentina valentine valeri valeria valerie valerij valerio valery valeska valter valérie vanesa vanessa vassilios veit veli vera verena vernon
    veronica veronika veronique vesna vicente vicki vickie victor victoria vijay viktor viktoria vilma vincent vincenzo vinko vinzenz viola violeta
    violetta vitali vitaly vito vittorio vitus vivian viviana viviane vladimir vladislav vlado vlasta volker volkhard volkmar volodymyr vyacheslav
    véronique walburga waldemar waldtraut walentina waleri walerij walfried walid walli wally walter walther waltraud waltraut waltrud wanda warren
    wayne wencke wendelin wendy wenke wenzel wera werner wesley whitney wibke wiebke wieland wieslaw wigbert wilfried wilfriede wilhelm wilhelmine
    willfried willi william willibald willibert willie willy wilma wiltrud winfried winifred witali witalij witold wjatscheslaw wladimir wladislaw
    wojciech woldemar wolfgang wolfhard wolfram wolodymyr wulf wyatt xaver xavier xenia xi yair yara yaroslav yasemin yasmin yasmine yassin yesenia
    yevgeny yilmaz yitzhak yolanda youssef yuki yulia yuri yurii yusuf yvette yvonne zachary zahra zara zbigniew zdenka zdravko zehra zeki zeljko
    zenon zenta zeynep ziad zita zlatko zoe zofia zoltan zoltán zora zoran zoya zoé zuzana änne åse štefan
""")

_SHORT_FORMS = named_words("""
    abraham: abe
    albert: al bert
    alexander: sascha sandy sasha
    alfred: al alf fred
    andrew: andy drew
    anthony: toni tony
    anton: toni
    antonia: toni
    arthur: art
    barbara: babs barb
    benjamin: benny
    charles: charlie chuck
    christine: tina
    daniel: dan danny
    deborah: deb
    dorothy: dot dottie
    edward: ed eddie ned ted teddy
    elizabeth: beth betsy bess lisa liz lizzie
    eugene: gene
    florence: flo
    franziska: franzi
    friedrich: fiete fritz
    gerald: gerry jerry
    gregory: greg
    heinrich: heiner heini heinz
    henry: hal hank harry
    jacob: jake
    james: jamie jim jimmy
    jeffrey: jeff
    jennifer: jen jenny
    jeremy: jerry
    jessica: jess
    johannes: hannes hans
    john: jack johnny
    jonathan: jon
    josef: sepp beppo
    joseph: joe joey
    joshua: josh
    katherine: kate kathy katie kit kitty
    kenneth: ken kenny
    lawrence: larry
    leonard: len lenny
    leopold: poldi
    ludwig: lutz wiggerl
    margaret: maggie meg peg peggy
    matthew: matt
    matthias: matze
    maximilian: max
    michael: mick mickey mike micha
    nathaniel: nat nate
    nicholas: nick nicky
    nikolaus: klaus niko
    patricia: pat patty trish
    patrick: pat paddy
    peter: pete
    philip: phil
    rebecca: becky
    reinhold: reini
    richard: dick rich rick ricky
    robert: bob bobby rob robbie robby
    ronald: ron ronnie
    rudolf: rudi
    samuel: sam sammy
    sebastian: basti
    stephen: steve
    susan: sue susie suzy
    theodore: ted teddy
    thomas: tom tommy
    timothy: tim
    valentina: tina
    victoria: vicky
    vincent: vince
    walter: walt wally
    wilhelm: willi willy
    william: bill billy will willie
    zachary: zack
""")
"""Short forms, with a name that each stands for; there may be others that it stands for, too."""


def short_of(word: str) -> str:
    """Return a name that *word* is short for, in lower case: robert for „Bob“; nothing where none is known."""
    return _SHORT_FORMS.get(word.casefold(), "")


def is_given_name(word: str) -> bool:
    """Return whether *word* is known for a given name, or for two with a hyphen: „Jan-Peter“."""
    return all(part in _GIVEN_NAMES for part in word.casefold().split("-"))
