<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>ContactDetailModel</name>
    <message>
        <source>hidden</source>
        <translation>محجوب</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>تاريخ التحقق</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Values of the contact</source>
        <translation>قيم جهة الاتصال</translation>
    </message>
    <message>
        <source>Choose a contact in the list to see it here.
Arrow keys move, F6 changes the pane.</source>
        <translation>اختر جهة اتصال من القائمة لتراها هنا.
الأسهم للتنقل، وF6 للانتقال بين الأجزاء.</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم محجوب)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
    <message>
        <source>⚠ This person is at risk: a leak can mean harm.</source>
        <translation>⚠ هذا الشخص معرّض للخطر: قد يؤدي أي تسريب إلى أذى.</translation>
    </message>
    <message>
        <source>There is no safe-contact protocol yet, so no way to reach this person is shown.</source>
        <translation>لا يوجد بعد بروتوكول للاتصال الآمن، ولذلك لا تُعرض أي وسيلة للوصول إلى هذا الشخص.</translation>
    </message>
    <message>
        <source>Read first: the safe-contact protocol stands at the top of the values.</source>
        <translation>اقرأ أولاً: بروتوكول الاتصال الآمن في أعلى القيم.</translation>
    </message>
    <message>
        <source>Two values stand against each other and wait for a decision.</source>
        <translation>قيمتان متعارضتان تنتظران قراراً.</translation>
    </message>
    <message>
        <source>Some values are hidden. Showing one is logged: lock, then “rolodex contact show ID --reveal”.</source>
        <translation>بعض القيم محجوبة. كل كشف يُسجَّل: اقفل ثم استخدم ⁦rolodex contact show ID --reveal⁩.</translation>
    </message>
</context>
<context>
    <name>ContactTableModel</name>
    <message>
        <source>at risk</source>
        <translation>معرّض للخطر</translation>
    </message>
    <message>
        <source>in conflict</source>
        <translation>متعارض</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم محجوب)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Post and organisation</source>
        <translation>المنصب والمنظمة</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>تاريخ التحقق</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>تنبيهات</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Contacts: {count}</source>
        <translation>جهات الاتصال: {count}</translation>
    </message>
    <message>
        <source>There is nobody here yet.

People come in by the command line today:
{add}
{csv}
{vcard}

Then unlock this window again.</source>
        <translation>لا أحد هنا بعد.

تُضاف جهات الاتصال حالياً من سطر الأوامر:
{add}
{csv}
{vcard}

ثم افتح هذه النافذة من جديد.</translation>
    </message>
    <message>
        <source>{count} or more</source>
        <translation>{count} أو أكثر</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>النتائج: {count}</translation>
    </message>
    <message>
        <source>Nobody answers this.

Try fewer letters, another spelling or script, a number, or a word of a remark. Hidden values are never found.</source>
        <translation>لا نتيجة لهذا البحث.

جرّب حروفاً أقل، أو تهجئة أو كتابة أخرى، أو رقماً، أو كلمة من ملاحظة. القيم المحجوبة لا يجدها البحث أبداً.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;بحث</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>البحث في جهات الاتصال</translation>
    </message>
    <message>
        <source>Name in any script, number, organisation, word of a remark</source>
        <translation>اسم بأي كتابة، رقم، منظمة، كلمة من ملاحظة</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>&amp;ترتيب حسب</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>ترتيب حسب</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
</context>
<context>
    <name>ErrorPresenter</name>
    <message>
        <source>A defect of the program: {kind} at {place}. Nothing was sent anywhere. Please tell who maintains it.</source>
        <translation>عيب في البرنامج: ⁦{kind}⁩ في ⁦{place}⁩. لم يُرسل شيء إلى أي مكان. يُرجى إبلاغ القائم على صيانته.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This cannot be done now ({reason}). Look at the present state first.</source>
        <translation>لا يمكن القيام بهذا الآن ({reason}). انظر أولاً إلى الحالة الراهنة.</translation>
    </message>
    <message>
        <source>This is not the right passphrase. Nothing is damaged: check keyboard layout and caps lock, then try again.</source>
        <translation>عبارة المرور غير صحيحة. لم يتضرر شيء: تحقق من لغة لوحة المفاتيح ومن مفتاح الأحرف الكبيرة، ثم حاول مجدداً.</translation>
    </message>
    <message>
        <source>The vault is locked. Open it with its passphrase first.</source>
        <translation>الخزنة مقفلة. افتحها أولاً بعبارة المرور.</translation>
    </message>
    <message>
        <source>Another window or command has this vault open. Close that one and try again; nothing was changed.</source>
        <translation>الخزنة مفتوحة في نافذة أو أمر آخر. أغلقه ثم حاول مجدداً؛ لم يتغير شيء.</translation>
    </message>
    <message>
        <source>{field} cannot be taken: {reason}. Correct it; nothing was written.</source>
        <translation>لا يمكن قبول «{field}»: {reason}. صحّح ذلك؛ لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>This is not here any more. Somebody may have deleted it; search again.</source>
        <translation>لم يعد هذا موجوداً هنا. ربما حذفه أحد؛ ابحث من جديد.</translation>
    </message>
    <message>
        <source>This was changed since you opened it. Nothing was overwritten: look at the newer state and change it again.</source>
        <translation>تغيّر هذا منذ أن فتحته. لم يُستبدل شيء: انظر إلى الحالة الأحدث ثم غيّره من جديد.</translation>
    </message>
    <message>
        <source>Some changes need your decision first. Nothing was written: decide about each, then go on.</source>
        <translation>بعض التغييرات تحتاج إلى قرارك أولاً. لم يُكتب شيء: قرّر في كل منها ثم تابع.</translation>
    </message>
    <message>
        <source>This step is not possible yet ({guard}). Complete what is missing, then take it again.</source>
        <translation>هذه الخطوة غير ممكنة بعد ({guard}). أكمل الناقص ثم أعدها.</translation>
    </message>
    <message>
        <source>A rule forbids this ({rule}). Nothing was shown or written; see the consent and the level.</source>
        <translation>تمنع قاعدةٌ هذا ({rule}). لم يُعرض ولم يُكتب شيء؛ راجع الموافقة والدرجة.</translation>
    </message>
    <message>
        <source>The file breaks its format. Nothing was taken from it: ask the sender for a new copy.</source>
        <translation>الملف يخالف صيغته. لم يؤخذ منه شيء: اطلب من المرسل نسخة جديدة.</translation>
    </message>
    <message>
        <source>A later version of the program made this file. Update the program on this computer.</source>
        <translation>أُنشئ هذا الملف بإصدار أحدث من البرنامج. حدّث البرنامج على هذا الحاسوب.</translation>
    </message>
    <message>
        <source>This is larger than the program takes ({limit}). Nothing was taken: split or shorten it.</source>
        <translation>هذا أكبر مما يقبله البرنامج ({limit}). لم يؤخذ شيء: قسّمه أو اختصره.</translation>
    </message>
    <message>
        <source>The signature does not match: this is not what the signer signed. Do not use the file; tell the sender.</source>
        <translation>التوقيع غير مطابق: ليس هذا ما وقّعه الموقّع. لا تستخدم الملف وأبلغ المرسل.</translation>
    </message>
    <message>
        <source>Nobody here knows the key that signed this. Add and verify the signer&apos;s public card first.</source>
        <translation>لا أحد هنا يعرف المفتاح الموقّع. أضف أولاً البطاقة العامة للموقّع وتحقق منها.</translation>
    </message>
    <message>
        <source>The file is sealed to somebody else. Ask the sender to seal it to your public card.</source>
        <translation>الملف مختوم لشخص آخر. اطلب من المرسل أن يختمه لبطاقتك العامة.</translation>
    </message>
    <message>
        <source>This bundle was imported before. Nothing is to do; ask the sender which one is the latest.</source>
        <translation>استُوردت هذه الحزمة من قبل. لا شيء مطلوب؛ اسأل المرسل عن أحدث حزمة.</translation>
    </message>
    <message>
        <source>A later bundle of the same signer is here already. An older state is never put back.</source>
        <translation>توجد هنا حزمة أحدث من الموقّع نفسه. لا تُستعاد حالة أقدم أبداً.</translation>
    </message>
    <message>
        <source>The file is past its date. Ask the sender for a new one and check this computer&apos;s clock.</source>
        <translation>انتهت صلاحية الملف. اطلب من المرسل ملفاً جديداً وتحقق من ساعة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Everything is as before: free some space and do it again.</source>
        <translation>لم تبق مساحة على القرص. كل شيء كما كان: أفرغ بعض المساحة ثم أعد المحاولة.</translation>
    </message>
    <message>
        <source>This place cannot be written to. Check that the folder is yours and the medium is not write-protected.</source>
        <translation>لا يمكن الكتابة في هذا المكان. تأكد من أن المجلد لك وأن الوسيط غير محمي من الكتابة.</translation>
    </message>
    <message>
        <source>There is no such file or vault. Check that its medium is plugged in and start again.</source>
        <translation>لا يوجد ملف أو خزنة كهذه. تأكد من توصيل الوسيط ثم ابدأ من جديد.</translation>
    </message>
    <message>
        <source>Something stands there already and was left alone. Choose another place.</source>
        <translation>يوجد شيء هناك بالفعل ولم يُمسّ. اختر مكاناً آخر.</translation>
    </message>
    <message>
        <source>A part of the vault is not what was written. Nothing was changed: check the cable, copy the whole folder, then restore a backup.</source>
        <translation>جزء من الخزنة ليس كما كُتب. لم يتغير شيء: افحص الكابل، وانسخ المجلد كله، ثم استعد نسخة احتياطية.</translation>
    </message>
    <message>
        <source>A later version of the program wrote this vault. Nothing was touched: update the program here.</source>
        <translation>كُتبت هذه الخزنة بإصدار أحدث من البرنامج. لم يُمسّ شيء: حدّث البرنامج هنا.</translation>
    </message>
    <message>
        <source>The computer refused an operation on a file. Check the disk and the medium, then try again.</source>
        <translation>رفض الحاسوب عملية على ملف. افحص القرص والوسيط ثم حاول مجدداً.</translation>
    </message>
    <message>
        <source>Stopped. Everything is as it was before.</source>
        <translation>أُوقف. كل شيء كما كان من قبل.</translation>
    </message>
    <message>
        <source>it is too short, 15 characters are the least</source>
        <translation>إنها قصيرة جداً، والحد الأدنى ١٥ حرفاً</translation>
    </message>
    <message>
        <source>it is easy to guess; several random words are better</source>
        <translation>يسهل تخمينها؛ الأفضل عدة كلمات عشوائية</translation>
    </message>
    <message>
        <source>the two entries differ</source>
        <translation>الإدخالان مختلفان</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>القيمة فارغة</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>القيمة ليست نصاً</translation>
    </message>
    <message>
        <source>it holds a character that is no text</source>
        <translation>فيها محرف ليس نصاً</translation>
    </message>
    <message>
        <source>something current still names it</source>
        <translation>لا يزال شيء قائم يشير إليها</translation>
    </message>
    <message>
        <source>this person is at risk and has no safe-contact protocol</source>
        <translation>هذا الشخص معرّض للخطر وليس له بروتوكول اتصال آمن</translation>
    </message>
    <message>
        <source>the vault was opened with recovery words, which only read</source>
        <translation>فُتحت الخزنة بكلمات الاستعادة، وهي للقراءة فقط</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Making the vault …</source>
        <translation>يجري إنشاء الخزنة …</translation>
    </message>
    <message>
        <source>Make your vault</source>
        <translation>أنشئ خزنتك</translation>
    </message>
    <message>
        <source>A vault is one encrypted folder on this computer. It holds your contacts, and it opens with your passphrase alone. Nothing ever goes to a network.

It will be made in {folder}</source>
        <translation>الخزنة مجلد مشفّر واحد على هذا الحاسوب. تحفظ جهات اتصالك ولا تُفتح إلا بعبارة المرور. لا شيء يخرج إلى أي شبكة أبداً.

ستُنشأ في {folder}</translation>
    </message>
    <message>
        <source>A good passphrase is several random words, 15 characters at least. Nobody can restore it: write it down and keep the paper where you keep money.</source>
        <translation>عبارة المرور الجيدة عدة كلمات عشوائية، لا تقل عن ١٥ حرفاً. لا يستطيع أحد استعادتها: اكتبها واحفظ الورقة حيث تحفظ المال.</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>&amp;اسمك</translation>
    </message>
    <message>
        <source>&amp;Component</source>
        <translation>ال&amp;مكوّن</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;عبارة المرور</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>ال&amp;عبارة نفسها مجدداً</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>or your function, as your colleagues know it</source>
        <translation>أو وظيفتك كما يعرفها زملاؤك</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>for example Civil Affairs</source>
        <translation>مثلاً: الشؤون المدنية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>عبارة المرور نفسها مجدداً</translation>
    </message>
    <message>
        <source>&amp;Make the vault</source>
        <translation>أ&amp;نشئ الخزنة</translation>
    </message>
</context>
<context>
    <name>LevelBanner</name>
    <message>
        <source>Level: {level}</source>
        <translation>الدرجة: {level}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Locks in {minutes} min without a key or click</source>
        <translation>تُقفل بعد {minutes} دقيقة بلا مفتاح أو نقرة</translation>
    </message>
    <message>
        <source>&amp;Vault</source>
        <translation>ال&amp;خزنة</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;قفل</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;إنهاء</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>الأل&amp;وان</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>مثل ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>PassphraseEdit</name>
    <message>
        <source>Hide</source>
        <translation>إخفاء</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>إظهار</translation>
    </message>
    <message>
        <source>Hide the passphrase</source>
        <translation>إخفاء عبارة المرور</translation>
    </message>
    <message>
        <source>Show the passphrase</source>
        <translation>إظهار عبارة المرور</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Caps lock seems to be on.</source>
        <translation>يبدو أن مفتاح الأحرف الكبيرة مفعّل.</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>لوحة المفاتيح: {language}</translation>
    </message>
    <message>
        <source>Opening the vault …</source>
        <translation>يجري فتح الخزنة …</translation>
    </message>
    <message>
        <source>The next try is possible in {seconds} s.</source>
        <translation>المحاولة التالية ممكنة بعد {seconds} ثانية.</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>الخزنة مقفلة</translation>
    </message>
    <message>
        <source>Folder of the vault</source>
        <translation>مجلد الخزنة</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;عبارة المرور</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;فتح</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>الهاتف</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>البريد الإلكتروني</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>تطبيق المراسلة</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>عنوان الويب</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>صيغة المخاطبة</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Nationality</source>
        <translation>الجنسية</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>التفضيلات</translation>
    </message>
    <message>
        <source>Human rights due diligence</source>
        <translation>العناية الواجبة بحقوق الإنسان</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>Id in another list</source>
        <translation>المعرّف في قائمة أخرى</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Retention</source>
        <translation>مدة الحفظ</translation>
    </message>
    <message>
        <source>Steward</source>
        <translation>المسؤول</translation>
    </message>
    <message>
        <source>Caveat</source>
        <translation>قيد</translation>
    </message>
    <message>
        <source>May be passed to</source>
        <translation>يجوز تمريره إلى</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>الصورة</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>وسيلة الاتصال</translation>
    </message>
    <message>
        <source>A message may be left</source>
        <translation>يجوز ترك رسالة</translation>
    </message>
    <message>
        <source>Cover story</source>
        <translation>رواية التغطية</translation>
    </message>
    <message>
        <source>If somebody else answers</source>
        <translation>إن ردّ شخص آخر</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>ممنوع أبداً</translation>
    </message>
    <message>
        <source>Meeting place</source>
        <translation>مكان اللقاء</translation>
    </message>
    <message>
        <source>Confirmed with the contact</source>
        <translation>أُكّد مع جهة الاتصال</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>المنصب</translation>
    </message>
    <message>
        <source>Individual</source>
        <translation>فرد</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>جماعة</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>نشط</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>خامل</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>ممنوع الاتصال</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>تعذّر الوصول</translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation>متوفى</translation>
    </message>
    <message>
        <source>Displaced</source>
        <translation>نازح</translation>
    </message>
    <message>
        <source>Detained</source>
        <translation>محتجز</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>Host government</source>
        <translation>الحكومة المضيفة</translation>
    </message>
    <message>
        <source>Parliament</source>
        <translation>البرلمان</translation>
    </message>
    <message>
        <source>Judiciary</source>
        <translation>القضاء</translation>
    </message>
    <message>
        <source>Host military</source>
        <translation>الجيش المضيف</translation>
    </message>
    <message>
        <source>Host police</source>
        <translation>الشرطة المضيفة</translation>
    </message>
    <message>
        <source>Host intelligence</source>
        <translation>الاستخبارات المضيفة</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>السجون</translation>
    </message>
    <message>
        <source>Non-state armed group</source>
        <translation>جماعة مسلحة غير حكومية</translation>
    </message>
    <message>
        <source>Traditional authority</source>
        <translation>سلطة تقليدية</translation>
    </message>
    <message>
        <source>Religious leader</source>
        <translation>زعيم ديني</translation>
    </message>
    <message>
        <source>Community leader</source>
        <translation>زعيم مجتمعي</translation>
    </message>
    <message>
        <source>Women&apos;s group</source>
        <translation>مجموعة نسائية</translation>
    </message>
    <message>
        <source>Youth group</source>
        <translation>مجموعة شبابية</translation>
    </message>
    <message>
        <source>Representative of the displaced</source>
        <translation>ممثل النازحين</translation>
    </message>
    <message>
        <source>Civil society</source>
        <translation>المجتمع المدني</translation>
    </message>
    <message>
        <source>Human rights defender</source>
        <translation>مدافع عن حقوق الإنسان</translation>
    </message>
    <message>
        <source>Community alert</source>
        <translation>الإنذار المجتمعي</translation>
    </message>
    <message>
        <source>National NGO</source>
        <translation>منظمة غير حكومية وطنية</translation>
    </message>
    <message>
        <source>International NGO</source>
        <translation>منظمة غير حكومية دولية</translation>
    </message>
    <message>
        <source>Red Cross / Red Crescent</source>
        <translation>الصليب الأحمر / الهلال الأحمر</translation>
    </message>
    <message>
        <source>UN entity</source>
        <translation>كيان تابع للأمم المتحدة</translation>
    </message>
    <message>
        <source>Regional organisation</source>
        <translation>منظمة إقليمية</translation>
    </message>
    <message>
        <source>Diplomatic</source>
        <translation>دبلوماسي</translation>
    </message>
    <message>
        <source>Donor</source>
        <translation>جهة مانحة</translation>
    </message>
    <message>
        <source>Academia</source>
        <translation>أوساط أكاديمية</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>إعلام</translation>
    </message>
    <message>
        <source>Private sector</source>
        <translation>القطاع الخاص</translation>
    </message>
    <message>
        <source>Victim</source>
        <translation>ضحية</translation>
    </message>
    <message>
        <source>Witness</source>
        <translation>شاهد</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>مصدر</translation>
    </message>
    <message>
        <source>Interpreter</source>
        <translation>مترجم شفوي</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>أنثى</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>ذكر</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>منخفض</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>متوسط</translation>
    </message>
    <message>
        <source>High</source>
        <translation>مرتفع</translation>
    </message>
    <message>
        <source>Extreme</source>
        <translation>شديد</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>لا ينطبق</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>قيد النظر</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>مُجاز</translation>
    </message>
    <message>
        <source>Cleared with mitigation</source>
        <translation>مُجاز مع تدابير تخفيف</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>No further transfer</source>
        <translation>لا يُنقل إلى غيرك</translation>
    </message>
    <message>
        <source>Named recipients only</source>
        <translation>لمستلمين مسمّين فقط</translation>
    </message>
    <message>
        <source>Verbal only</source>
        <translation>شفوي فقط</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>أساسي</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>احتياطي</translation>
    </message>
    <message>
        <source>focal point</source>
        <translation>منسّق</translation>
    </message>
    <message>
        <source>continuity</source>
        <translation>استمرارية</translation>
    </message>
    <message>
        <source>Unclassified</source>
        <translation>غير سري</translation>
    </message>
    <message>
        <source>Confidential</source>
        <translation>سري</translation>
    </message>
    <message>
        <source>Strictly confidential</source>
        <translation>سري للغاية</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
</context>
</TS>
