/** Words of natural-language questions: which to ignore, and which say what kind of answer is wanted. */
import { withoutEndings } from './hangul.ts';
import { isHangul, normalise, wordsIn } from './normalise.ts';

const STOP_WORDS = new Set(
  (
    'a an the of in on at to for from with and or by is are was were be been being am do does did doing has have had having will would shall should can could may might must ' +
    'it its this that these those there their they them he she his her we our you your i me my as into onto than then so if but not no nor about out up ' +
    'what which who whom whose when where why how much many long big often far get gets got go goes going s t ' +
    'between during ones one too also very any anyone anybody some all each every please wants show tell find give list know want need us ' +
    '위한 위해 위하여 대하여 관하여 통한 통해 수는 수가 수를 대한 대해 관한 관련 무엇 무엇인가 무엇인가요 뭐 뭐야 대해서 관해서 관련된 관련해 가운데 중에 중에서 중 때 때문에 지금 이제 앞으로 현재 크게 혹시 정말 과연 아직 이미 벌써 또 결국 사실인가요 궁금해요 궁금합니다 궁금한데 알려 알고 싶어요 싶습니다 주세요 위해서 위해서는 통해서 따라 따르면 인가요 어떤 어느 무슨 안 못 없이 및 등 그 이 저 것 것은 것이 것을 많이 적게 수 좀 알려줘 알려주세요'
  ).split(' '),
);

/** Words that seldom name the subject of a question. Dropped only if others remain. */
const FILLERS = new Set(
  '제일 우리나라 한국 대한민국 이유 까닭 방법 도시 장소 계획 더 약속 공약 가지 새로 다시 모두 전부 총 모든 가장 이름 개수 면적 규모 크기 비율 비중 뜻 의미 정보 자료 현황 내용 biggest largest most highest lowest smallest best worst more less run runs running lead leads charge city cities place places start starts started begin begins happen happens happened make makes making made plan plans planned promise promises promised supposed expected aim aims aimed grow take takes name names named called number amount total korea korean south say says said'.split(
    ' ',
  ),
);

/** Of these, what calls a plan; and what is asked of one as a whole: whether it holds, what became of it, who pays. */
const OF_PLANS = new Set(
  'plan plans planned promise promises promised pledge pledges pledged 계획 약속 공약'.split(' '),
);
const OF_FIRMNESS = new Set(
  'binding certain decided definite final firm fixed settled 구체적 확실 확정 확정되 확정된'.split(' '),
);
const OF_OUTCOME = new Set(
  (
    'accomplished achieved behind broken completed delayed delays delivered done finished fulfilled kept late missed overdue outcome outcomes postponed progress realised realized schedule status unkept unfulfilled ' +
    '결과 그동안 깨진 끝나 끝난 늦 늦어 늦어지 늦어진 늦은 달성 미뤄지 미뤄진 밀린 못 성사 실현 완료 완료되 이루어지 이뤄지 이뤄진 이행 이행되 이행률 이행된 지금까지 지연 지연되 지연된 지켜 지켜지 지켜진 지키 진척 진행 진행률'
  ).split(' '),
);
const OF_MONEY = new Set(
  'altogether amount budget budgets cost costs expensive financed funded funding funds money overall paid pay paying pays price sum total 내 돈 들 비용 사업비 예산 재원 총사업비 총예산'.split(
    ' ',
  ),
);

/** Words of a question for which the answer often uses other words: optional terms. */
const HINTS = new Set(
  (
    'open opens opened opening built build work works working new people person persons attend attends attended attending held hold holds located situated based create creates created provide provides give gives join joined ' +
    'put puts come comes coming came keep keeps kept let lets set look looks looking become becomes became happening use uses used spend spends spent stand stands think thinks hope hopes hoped tell told mean means meant call calls try tries trying bring brings brought help helps turn turns turned ' +
    'thing things way ways kind kinds part parts side sides day days time times other others else such like just still already yet ever never again now currently today really finally actually able away back off together both same certain whole own main line'
  ).split(' '),
);

/** Replacements for phrases that would mislead word by word. */
const PHRASE_REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:take|takes|took|taken|taking) part\b/gu, 'attend'],
  [/\b(?:take|takes|took|taken|taking) place\b/gu, 'held'],
  [/\b(?:in the first place|when it comes to|in terms of|at all|so far|as well|at the moment|for example)\b/gu, ''],
  // Here it is no company: how firm is it, is the plan firm?
  [/\bhow firm\b|(?<=^(?:is|are|was|were)\b.*)(?<!\ban?) firm(?=\W*$)/gu, ''],
  // What is not named is unnamed; a word that the site lacks is set aside.
  [/\bnot (?:(?:been|be|yet) )*(\p{L}+ed)\b/gu, '$1 un$1'],
  // The noun before says what is counted, so the counter is redundant: 몇 개, 몇 명이.
  [/몇 ?(?:명|분|사람)\p{Script=Hangul}{0,3}/gu, '몇 people'],
  [/몇 ?(?:개국|나라)\p{Script=Hangul}{0,3}/gu, '몇 countries'],
  [/몇 ?(?:개사|개소|개|곳|군데|가지|건)\p{Script=Hangul}{0,3}/gu, '몇'],
  [/몇 ?(?:등|위|번째)\p{Script=Hangul}{0,3}/gu, '몇 rank'],
  [/몇 ?배\p{Script=Hangul}{0,4}/gu, '몇 배'],
  [/몇 ?시(?!작)\p{Script=Hangul}{0,2}/gu, '몇 시'],
  // 알 수 있나요, 본 적이 있나요: the question about the question.
  [/(?<!\p{L})(?:알 수|적이?) [있없]\p{Script=Hangul}*/gu, ''],
  [/(?<=\d)(?=[ap]m\b)/gu, ' '],
  // Within a question of another kind it only joins: had it happened when this was published.
  [
    /(?<=^(?:is|are|was|were|do|does|did|has|have|had|will|would|can|what|why|how)\b.*(?<!\b(?:and|or|by|since|until|from)) )(?:when|where|who)\b/gu,
    '',
  ],
];

/** The normalised query with those replacements made. */
export function simplifyPhrases(folded: string): string {
  return PHRASE_REPLACEMENTS.reduce((text, [pattern, plain]) => text.replace(pattern, plain), folded);
}

export type Intent = 'when' | 'who' | 'where' | 'money' | 'count' | 'size' | 'duration';

const INTENT_PATTERNS: readonly (readonly [RegExp, Intent])[] = [
  [
    /\b(?:how much|how expensive|what (?:is|are|was|were) the (?:budgets?|costs?|price)|cost|costs|budget)\b|얼마|예산|사업비|\p{L}액(?!\p{L})/u,
    'money',
  ],
  [
    /\bhow many\b|\bnumber of\b|몇(?! ?(?:rank|배|년|월|일(?!하|해|할)|시(?!작)|퍼센트))|얼마나(?! ?(?:드|들|쓰))|\bhow (?:often|many times)\b|(?<!\p{L})(?:수|개수|인원수?)(?:는|가|를|은|의)?(?!\p{L}| ?[있없])/u,
    'count',
  ],
  [
    /\bhow (?:big|large|small|wide|vast)\b|\bhow much (?:of|more|land|bigger|larger|higher|longer)\b|\bwhat (?:share|size|area|part|percentage|percent|proportion)\b|얼마나(?! ?(?:드|들|쓰))|면적|크기|넓이|비율|비중|몇 ?(?:퍼센트|배)/u,
    'size',
  ],
  [/\bhow (?:long|many years)\b|얼마나 오래|얼마 동안|몇 ?년(?:째|이나|짜리| ?동안| ?간| ?만| \p{L})/u, 'duration'],
  [
    /\bwhen\b|\b(?:what|which) (?:year|month|date|day|time)\b|언제|(?<=\p{L} )(?:때|날|시기|시점|날짜|연도)$|며칠|몇 ?(?:년|월|시(?!작))|deadline/u,
    'when',
  ],
  [/\bwho\b|\bwhose\b|누구|누가/u, 'who'],
  // The mayor is asked for, unless it is asked what the mayor does.
  [
    /^(?!.*(?:\b(?:what|why|when|how|which|where|did|does)\b|무엇|무슨|뭐|뭘|왜|언제|어떻게|어떤|어디|몇)).*(?:\bmayors?\b|(?<!\p{L})시장(?:님|은|이|을|의)?(?!\p{L}))/u,
    'who',
  ],
  [/\bmayors? name\b|\bname of\b.*\bmayor\b|시장(?:의|님)? ?이름/u, 'who'],
  [/\bwhere\b|어디/u, 'where'],
];
const KOREAN_QUESTION =
  /^(?:언제|얼마|얼마나|누구|누가|어디|어디어디|며칠|몇|뭐|뭘|무엇|왜|어떻게)(?:가|이|나|을|은|쯤|까지|부터|인가|인가요|인지|에|서|에서|를|의|예요|이에요|야|이야|입니까|입니다|죠|요)?$/u;

/** Forms of the verbs for do, become, be and have, which stand at the end of most Korean questions. */
const LIGHT_VERB =
  /^(?:(?:하|되|있|없|않|했|됐|되었|하였|있었|없었)(?:나요?|는(?:지|가요?)?|던데|겠다[고는]|다[고는]?|고|게|기|지|습니[까다]|어요|을까요?|면|며|도록)?|[합됩]니[까다]|[한된]다(?:[고는]|던데)?|[할될]까요?|[해돼](?:서|요|야)|[한된]|(?:것|거|건|겁)(?:인?가요?|예요|이?[죠지]|야|니까?|입니까))$/u;

export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word) || KOREAN_QUESTION.test(word) || LIGHT_VERB.test(word);
}

/** Whether a word is one of these; in Korean with any ending: 이유는, 계획을. */
const isOneOf =
  (words: ReadonlySet<string>) =>
  (word: string): boolean =>
    words.has(word) || (isHangul(word) && withoutEndings(word).some((noun) => words.has(noun)));

export const isFiller = isOneOf(FILLERS);

export const isOfPlan = isOneOf(OF_PLANS);
export const isOfFirmness = isOneOf(OF_FIRMNESS);
export const isOfOutcome = isOneOf(OF_OUTCOME);
export const isOfMoney = isOneOf(OF_MONEY);

export function isHint(word: string): boolean {
  return HINTS.has(word);
}

/** The kinds of answer that a normalised query asks for. */
export function intentsOf(folded: string): Intent[] {
  return [...new Set(INTENT_PATTERNS.filter(([pattern]) => pattern.test(folded)).map(([, intent]) => intent))];
}

/** What a text asks: who, how much, how many, why, how. When and where are asked of all that happens: there a record’s own kind tells more. */
export function kindsOfQuestion(text: string): string[] {
  const folded = simplifyPhrases(normalise(text));
  return [
    ...intentsOf(folded).filter((kind) => kind !== 'when' && kind !== 'where'),
    ...(/\bwhy\b|\breasons?\b|왜|(?<!\p{L})(?:이유|까닭)/u.test(folded) ? ['why'] : []),
    ...(/\bhow (?:can|could|did|do|does|has|have|is|are|was|were|will|would)\b|어떻게/u.test(folded) ? ['how'] : []),
  ];
}

/** Whether it is asked what became of something: whether it came, is late, was given up. In Korean not what was said, 했다고 했나요. */
export const asksOutcome = (folded: string): boolean =>
  OUTCOME_QUESTION.test(folded) || wordsIn(folded).some(isOfOutcome);

const OUTCOME_QUESTION =
  /^(?:did|has|have|was|were)\b|\b(?:what (?:happened|became)|how far along|actually|really|yet|reopen\w*|cancel\w*|stalled|stopped|holds? up|held up|put off)\b|결국|멈췄|취소|무산|반납|늦어|끝나|완공|준공|(?<!(?:[라다]고|기로) ?)[았었했됐렸졌섰켰났겼뤘왔갔쳤떴냈](?:나요?|는가요?|는지|습니까|을까요?|니|냐|어요?)(?!\p{L})/u;

/** Whether the word is a verb form that ends Korean questions: 일하나, 생겼나요. */
export const isQuestionVerb = (word: string): boolean =>
  /.(?:나|나요|까|까요|는가|는가요|는지|던가|니|어|어요|아요|였어|었어|했어|지|죠|냐|다|데)$/u.test(word);

export const isQuestion = (folded: string): boolean =>
  /^(?:what|which|who|whose|when|where|why|how|is|are|was|were|does|do|did|has|have|had|will)\b|\?$|(?:나요?|까|인가|어요?|죠|지|냐)\??$|(?<!\p{L})(?:언제|얼마|누구|누가|어디|며칠|몇|어떤|무엇|뭐|왜|어떻게)/u.test(
    folded,
  );
