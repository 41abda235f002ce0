// SPDX-License-Identifier: MPL-2.0
#include "contacts/nicknames.h"

#include "contacts/matchtext.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <vector>

namespace wellmet {
namespace {

/// One group a line, in everyday ASCII spelling.
constexpr char groupTable[] = R"(
abigail abby abbie gail
abraham abe bram
adalbert adelbert bert bela
adriana adrian adri
albert al bert bertie alberto
alexander alex alec sandy sasha sascha xander lex aleksander alexandre alessandro aleksandr alejandro sander
alexandra alex sandra sandy sasha sascha lexi alexa alessandra aleksandra
alfred alf alfie fred freddy alfredo
alison ally ali
amanda mandy
anastasia nastya ana stacy
andrew andy drew andre andreas andrej andrei andres andrzej ondrej
angela angie angelika
anna ann anne annie ana anya nancy hannah anja annika
anthony tony antonio anton antoine toni
antonia toni
arthur art arturo artur
barbara barb barbie babs basia
bartholomew bart
beatrice bea trixie beatriz beatrix
benedict ben benedikt bene
benjamin ben benny benji
bernard bernie bernhard bernd bernardo
bridget bridie biddy birgit brigitte
calvin cal
cameron cam
carl karl carlos karel charles charlie chuck carlo chas
caroline carrie carol caro karoline carolina karolina lina
catherine cathy kate katie kathy cat katherine kathryn catharine katharina katarina caterina catalina kathleen kitty katrin kasia kati
cecilia cece cecile celia
charlotte lottie charlie lotte
christian chris christiaan krystian
christina chris tina chrissy kristina christine kristin kirsten kristen christa
christopher chris kit topher christoph christophe kris cristobal kristof
clarence clare
clement clem klemens
constance connie konstanze
cornelius neil cor kees
cynthia cindy
daniel dan danny dani daniele
daniela dani danielle daniella
david dave davey davide dawid
deborah deb debbie debra
dennis denny denis
dominic dom dominik nick domenico dominique
donald don donnie
dorothy dot dottie dolly dorothea dora doro
douglas doug
edmund ed ted eddie edmond
edward ed eddie ted teddy ned edouard eduardo eduard edoardo
edwin ed eddie
eleanor ellie nell nora elinor eleonore eleonora
elizabeth liz beth betty lizzie eliza lisa elisabeth bess libby elsie lisbeth betsy elise isabel elisa lizzy liesel
emily em emmy emilia emilie
emma em
emmanuel manny manu manuel immanuel
eric erik erich rick
ernest ernie ernst ernesto
esther essie ester
eugene gene eugen
evelyn eve evie
ferdinand fred fernando ferdi
florence flo florrie
frances fran fanny francesca franziska francisca franzi
francis frank fran franz francesco francisco francois franciszek paco pancho
franklin frank
frederick fred freddy freddie fritz friedrich frederik federico frederic rick
gabriel gabe
gabriela gabi gaby gabriella gabrielle gabriele
geoffrey geoff jeffrey jeff
gerald gerry jerry gerard gerhard gerd
george georgie georg jorge giorgio georges jurgen jorg
gertrude gertie trudy gertrud
gilbert gil bert
gregory greg gregor grzegorz
guillermo memo
gustav gus gustavo gustaf
harold harry hal harald
helen helena nell ellen elena lena helene
henry harry hank hal heinrich henri enrique enrico henrik heinz hendrik
herbert herb bert heribert
herman hermann
howard howie
hubert hugh bert
hugo hugh
ian iain
ignatius ignacio nacho ignaz
isaac ike izak
isabella bella isabel izzy isabelle
jacob jake jakob jack jakub jacques
jacqueline jackie
james jim jimmy jamie jem jaime jacques
jane janie jenny janet
janet jan
jason jay
jennifer jen jenny jenn
jeremiah jerry jem
jeremy jerry
jerome jerry
jessica jess jessie
jill gillian
joan joanie johanna joanna jo joanne hanna jana
john jack johnny jon johann johannes hans juan giovanni jean jan ivan jonny ian johan jens
jonathan jon johnny jonny john nathan jonathon
joseph joe joey josef jose giuseppe jozef pepe jo sepp
josephine jo josie josefine josefa
joshua josh
judith judy jude
julia julie jules juliette giulia
julian jules julien
katarzyna kasia katherine
kenneth ken kenny
kimberly kim kimberley
laura laurie lora
lawrence larry laurie laurence lorenz lorenzo laurent lars lauren
leonard leo len lenny leon leonardo lennard
leopold leo poldi
leslie les
lillian lily lil lilly
louis lou louie lewis luis ludwig luigi ludovic
louise lou luisa luise
lucas luke luca lukas luc
lucy lucia lucie
madeleine maddie madeline madalyn magdalena lena
malgorzata gosia margaret
marcus mark marc marco markus marek
margaret maggie meg peggy marge margie greta rita margarete margarita marguerite daisy margit gretel
maria mary marie molly polly maren mia marianne mimi mariam miriam mitzi
marjorie marge margie
martha marty marta
martin marty
martina tina marti
matilda tilly mathilde mattie mathilda
matthew matt matty matthias mathias mateo matteo mathieu matej mateusz matthieu
maurice mo moritz mauricio
maximilian max maxi
maxwell max
melissa mel missy lissa
michael mike mick mickey micky mikey mitch michel miguel michele mikhail misha micha michal mikael
michelle shelly chelle michele
mildred millie
mohammed mohamed muhammad mohammad mo muhammed mehmet
natalie nat natalia nathalie natasha talia
nathaniel nat nate nathan
nicholas nick nicky nic nicolas klaus claus nicolaus nikolaus nico niko nikolai niklas nils mikolaj nicola
nicole nicky nic nikki nicola
oliver ollie olly olivier
olivia liv livvy
oscar ossie oskar
pamela pam
patricia pat patty trish tricia patti patsy patrizia
patrick pat paddy patricio patrik
paul paulo pablo paolo pawel pavel
paula pauline paulina
penelope penny
peter pete petra pedro pietro pierre piotr petr
philip phil pip phillip philipp philippe felipe filippo filip
rachel rach rachael raquel
randolph randy
raymond ray raimund ramon
rebecca becky becca rebekka bex
reginald reg reggie
richard rick dick rich ricky richie ricardo riccardo
robert bob rob bobby robbie bert roberto robin rupert
roberta bobbie robbie
rodney rod
roger rodger rog
roland rolando rollo
ronald ron ronnie ronny
rosemary rose rosie
rudolf rudy rudolph rudi rolf
russell russ
salvatore sal salvador
samantha sam sammy
samuel sam sammy
sarah sara sally sadie
sebastian seb bastian basti sebastien
sigmund siggi siegmund
simon simeon si
solomon sol
sophia sophie sofia zofia sofie
stanley stan
stephanie steph stefanie steffi stephany stefania
stephen steve steven stefan stephan etienne esteban stefano stevie
susan sue susie suzy susanne susanna suzanne zuzanna suzie
sylvia silvia sylvie
teresa terry tess theresa therese tessa resi
terence terry terrence
thaddeus tad ted
theodore ted teddy theo theodor teodor
thomas tom tommy tomas tomasz thom tommaso
timothy tim timmy
tobias toby tobi
ulrich uli ulli
ulrike uli ulli rike
valentine val valentin
valerie val valeria
veronica ronnie vera veronika
victor vic viktor vittorio
victoria vicky vic tori viktoria
vincent vince vinny vincenzo vicente
virginia ginny ginger
walter walt wally walther
wilhelmina mina willa minna
william bill will billy willy liam wilhelm guillaume guglielmo willi willem guillermo
wolfgang wolf
yevgeny eugene evgeny zhenya
zachary zach zack zacharias
)";

struct Groups {
    Groups()
    {
        groups.emplace_back();
        const QStringList lines = QString::fromLatin1(groupTable).split(u'\n', Qt::SkipEmptyParts);
        quint16 number = 0;
        for (const QString &line : lines) {
            ++number;
            for (const QString &name : line.split(u' ', Qt::SkipEmptyParts)) {
                quint32 &index = indexOf[nameKey(name)];
                if (index == 0) {
                    index = static_cast<quint32>(groups.size());
                    groups.emplace_back();
                }
                groups[index].push_back(number);
            }
        }
    }

    QHash<QString, quint32> indexOf;
    std::vector<std::vector<quint16>> groups;
};

const Groups &table()
{
    static const Groups groups;
    return groups;
}

}  // namespace

quint32 nicknameIndex(QStringView name)
{
    return table().indexOf.value(name.toString());
}

std::span<const quint16> nameGroups(quint32 index)
{
    return table().groups[index];
}

bool areVariants(quint32 a, quint32 b)
{
    if (a == 0 || b == 0)
        return false;
    const auto as = nameGroups(a);
    const auto bs = nameGroups(b);
    return std::any_of(as.begin(), as.end(), [&bs](quint16 group) { return std::binary_search(bs.begin(), bs.end(), group); });
}

}  // namespace wellmet
