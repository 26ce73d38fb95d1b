<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Vault format</source>
        <translation>صيغة الخزنة</translation>
    </message>
    <message>
        <source>Bundle format</source>
        <translation>صيغة الحزمة</translation>
    </message>
    <message>
        <source>Manifest of a bundle</source>
        <translation>بيان محتويات الحزمة</translation>
    </message>
    <message>
        <source>Claim lines in a bundle</source>
        <translation>سطور الإفادات في الحزمة</translation>
    </message>
    <message>
        <source>Public card</source>
        <translation>البطاقة العامة</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>المكوّن البرمجي</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>الإصدار</translation>
    </message>
    <message>
        <source>A translation that no speaker has reviewed may be wrong in places. Where a sentence decides about somebody's safety, compare it with the English one.</source>
        <translation>قد تخطئ في مواضع ترجمةٌ لم يراجعها متحدث باللغة. حيث تتوقف سلامة شخص على جملة، قارنها بالأصل الإنجليزي.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Reviewed by a speaker</source>
        <translation>راجعها متحدث باللغة</translation>
    </message>
    <message>
        <source>written in this language</source>
        <translation>كُتب البرنامج بهذه اللغة</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>the guide is in English</source>
        <translation>الدليل بالإنجليزية</translation>
    </message>
    <message>
        <source>About Rolodex</source>
        <translation>حول Rolodex</translation>
    </message>
    <message>
        <source>Rolodex {version}</source>
        <translation>Rolodex {version}</translation>
    </message>
    <message>
        <source>Keeps a field mission's relationships when its staff rotate: encrypted, offline, with hand-over. It has no network code.</source>
        <translation>يحفظ علاقات البعثة الميدانية عند تناوب موظفيها: بتشفير، ودون اتصال، مع التسليم. لا يحوي أي شيفرة للاتصال بالشبكة.</translation>
    </message>
    <message>
        <source>&amp;Versions</source>
        <translation>الإ&amp;صدارات</translation>
    </message>
    <message>
        <source>&amp;Languages</source>
        <translation>ال&amp;لغات</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>ال&amp;تراخيص</translation>
    </message>
    <message>
        <source>&amp;Copy the versions</source>
        <translation>&amp;نسخ الإصدارات</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>AbsenceDialog</name>
    <message>
        <source>Days away</source>
        <translation>أيام الغياب</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>المو&amp;ظف</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>اليوم الأ&amp;ول</translation>
    </message>
    <message>
        <source>&amp;Last day; empty for one day</source>
        <translation>اليوم الأ&amp;خير؛ يُترك فارغاً ليوم واحد</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>AddItemsDialog</name>
    <message>
        <source>Add contacts to the case</source>
        <translation>إضافة جهات اتصال إلى ملف التسليم</translation>
    </message>
    <message>
        <source>Space ticks a contact. People linked to one of the items are offered below your own.</source>
        <translation>مفتاح المسافة يحدد جهة الاتصال. تظهر أسفل جهاتك جهاتٌ أخرى لها صلة بأحد البنود.</translation>
    </message>
    <message>
        <source>All your contacts are in the case, and nobody else is linked to them.</source>
        <translation>كل جهات اتصالك في ملف التسليم، ولا صلة لأي جهة أخرى بها.</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>ج&amp;هات الاتصال</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
</context>
<context>
    <name>AuditPage</name>
    <message>
        <source>Entries shown: {count}</source>
        <translation>المدخلات المعروضة: {count}</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>(unknown key)</source>
        <translation>(مفتاح غير معروف)</translation>
    </message>
    <message>
        <source>Checked: every entry is as it was written, from the first to the last.</source>
        <translation>تم الفحص: كل مدخل كما كُتب، من الأول إلى الأخير.</translation>
    </message>
    <message>
        <source>⚠ Entry {number} is not as it was written. Somebody changed or cut the log, or the disk failed. Keep a copy of the whole vault folder and tell who is responsible for information security.</source>
        <translation>⚠ المدخل {number} ليس كما كُتب. غيّر أحدٌ السجل أو اقتطع منه، أو تعطّل القرص. احتفظ بنسخة من مجلد الخزنة كاملاً وأبلغ المعنيّ بأمن المعلومات.</translation>
    </message>
    <message>
        <source>What was done in this vault. The log holds no names: who reads it learns none.</source>
        <translation>ما جرى في هذه الخزنة. لا يحوي سجل التدقيق أسماء: لا يعرف قارئه أي اسم.</translation>
    </message>
    <message>
        <source>What was done with one contact. The log itself holds no names.</source>
        <translation>ما جرى بشأن جهة اتصال واحدة. لا يحوي سجل التدقيق نفسه أسماء.</translation>
    </message>
    <message>
        <source>&amp;Check the log</source>
        <translation>&amp;فحص السجل</translation>
    </message>
    <message>
        <source>Check the chain and its signatures</source>
        <translation>فحص السلسلة وتواقيعها</translation>
    </message>
    <message>
        <source>&amp;Show everything</source>
        <translation>&amp;عرض الكل</translation>
    </message>
    <message>
        <source>Entries of the audit log</source>
        <translation>مدخلات سجل التدقيق</translation>
    </message>
    <message>
        <source>Nothing was logged about this yet.</source>
        <translation>لم يُسجَّل شيء عن هذا بعد.</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Wrote and verified a bundle</source>
        <translation>كتابة حزمة والتحقق منها</translation>
    </message>
    <message>
        <source>Took in a receipt</source>
        <translation>استيراد إيصال</translation>
    </message>
    <message>
        <source>Began to write a calendar file</source>
        <translation>بدء كتابة ملف تقويم</translation>
    </message>
    <message>
        <source>Wrote a calendar file</source>
        <translation>كتابة ملف تقويم</translation>
    </message>
    <message>
        <source>Took back a change</source>
        <translation>تراجع عن تغيير</translation>
    </message>
    <message>
        <source>Looked at hidden values of a contact</source>
        <translation>الاطلاع على قيم مخفية لجهة اتصال</translation>
    </message>
    <message>
        <source>Looked at hidden values of a consent</source>
        <translation>الاطلاع على قيم مخفية لموافقة</translation>
    </message>
    <message>
        <source>Looked at hidden values of an interaction</source>
        <translation>الاطلاع على قيم مخفية لتواصل</translation>
    </message>
    <message>
        <source>Looked at hidden values of a hand-over item</source>
        <translation>الاطلاع على قيم مخفية لبند تسليم</translation>
    </message>
    <message>
        <source>Looked at hidden values of a safe-contact protocol</source>
        <translation>الاطلاع على قيم مخفية لبروتوكول اتصال آمن</translation>
    </message>
    <message>
        <source>Looked at hidden values of a relationship</source>
        <translation>الاطلاع على قيم مخفية لصلة</translation>
    </message>
    <message>
        <source>Looked at hidden values of a commitment</source>
        <translation>الاطلاع على قيم مخفية لتعهد</translation>
    </message>
    <message>
        <source>Took a hand-over to its next step</source>
        <translation>نقل تسليم إلى خطوته التالية</translation>
    </message>
    <message>
        <source>Wrote counts of coverage into a file</source>
        <translation>كتابة أعداد التغطية في ملف</translation>
    </message>
    <message>
        <source>Lowered a level</source>
        <translation>خفض درجة</translation>
    </message>
    <message>
        <source>Began to print a brief</source>
        <translation>بدء طباعة إحاطة</translation>
    </message>
    <message>
        <source>Printed what was announced</source>
        <translation>طباعة ما أُعلن عنه</translation>
    </message>
    <message>
        <source>Began to print a hand-over note</source>
        <translation>بدء طباعة مذكرة تسليم</translation>
    </message>
    <message>
        <source>Began to print day sheets</source>
        <translation>بدء طباعة أوراق الأيام</translation>
    </message>
    <message>
        <source>Began to print an end-of-assignment summary</source>
        <translation>بدء طباعة ملخص انتهاء المهمة</translation>
    </message>
    <message>
        <source>Began to print the course of a hand-over</source>
        <translation>بدء طباعة مجريات تسليم</translation>
    </message>
    <message>
        <source>A fingerprint that was read out did not match</source>
        <translation>بصمة قُرئت ولم تتطابق</translation>
    </message>
    <message>
        <source>Set a PIN for quick unlock</source>
        <translation>ضبط رمز PIN للفتح السريع</translation>
    </message>
    <message>
        <source>Took the PINs of quick unlock away</source>
        <translation>إزالة رموز PIN للفتح السريع</translation>
    </message>
    <message>
        <source>Ten wrong PINs ended quick unlock</source>
        <translation>انتهى الفتح السريع بعد عشرة رموز PIN خاطئة</translation>
    </message>
    <message>
        <source>Set a new passphrase by recovery words</source>
        <translation>ضبط عبارة مرور جديدة بكلمات الاستعادة</translation>
    </message>
    <message>
        <source>Changed a passphrase</source>
        <translation>تغيير عبارة مرور</translation>
    </message>
    <message>
        <source>Added recovery words</source>
        <translation>إضافة كلمات استعادة</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>إنشاء نسخة احتياطية</translation>
    </message>
    <message>
        <source>Removed a way to open the vault</source>
        <translation>إزالة وسيلة لفتح الخزنة</translation>
    </message>
    <message>
        <source>values: {value}</source>
        <translation>القيم: {value}</translation>
    </message>
    <message>
        <source>rows: {value}</source>
        <translation>الصفوف: {value}</translation>
    </message>
    <message>
        <source>new: {value}</source>
        <translation>الجديد: {value}</translation>
    </message>
    <message>
        <source>items that stay in a key store: {value}</source>
        <translation>عناصر باقية في مخزن مفاتيح: {value}</translation>
    </message>
    <message>
        <source>changed: {value}</source>
        <translation>المتغيّر: {value}</translation>
    </message>
    <message>
        <source>contacts: {value}</source>
        <translation>جهات الاتصال: {value}</translation>
    </message>
    <message>
        <source>calendar entries: {value}</source>
        <translation>مدخلات التقويم: {value}</translation>
    </message>
    <message>
        <source>busy times: {value}</source>
        <translation>أوقات الانشغال: {value}</translation>
    </message>
    <message>
        <source>not readable: {value}</source>
        <translation>غير المقروء: {value}</translation>
    </message>
    <message>
        <source>items: {value}</source>
        <translation>البنود: {value}</translation>
    </message>
    <message>
        <source>read-backs: {value}</source>
        <translation>مرات إعادة الصياغة: {value}</translation>
    </message>
    <message>
        <source>withheld: {value}</source>
        <translation>المستبقى: {value}</translation>
    </message>
    <message>
        <source>overrides: {value}</source>
        <translation>التجاوزات: {value}</translation>
    </message>
    <message>
        <source>purpose: {value}</source>
        <translation>الغرض: {value}</translation>
    </message>
    <message>
        <source>state: {value}</source>
        <translation>الحالة: {value}</translation>
    </message>
    <message>
        <source>as: {value}</source>
        <translation>على هيئة: {value}</translation>
    </message>
    <message>
        <source>what: {value}</source>
        <translation>المحتوى: {value}</translation>
    </message>
    <message>
        <source>level: {value}</source>
        <translation>الدرجة: {value}</translation>
    </message>
    <message>
        <source>how: {value}</source>
        <translation>الطريقة: {value}</translation>
    </message>
    <message>
        <source>by voice</source>
        <translation>صوتياً</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>وجهاً لوجه</translation>
    </message>
</context>
<context>
    <name>AvailabilityPage</name>
    <message>
        <source>Working days of both: {count}</source>
        <translation>أيام عمل الموظفَين معاً: {count}</translation>
    </message>
    <message>
        <source>Hours and rules</source>
        <translation>الساعات والقواعد</translation>
    </message>
    <message>
        <source>Officers and holidays</source>
        <translation>الموظفون والعطل</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>الأيام</translation>
    </message>
    <message>
        <source>Places and travel</source>
        <translation>الأماكن والتنقل</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>اللقاءات</translation>
    </message>
    <message>
        <source>What the planner knows</source>
        <translation>ما يعرفه المخطِّط</translation>
    </message>
    <message>
        <source>The &amp;plan</source>
        <translation>ال&amp;خطة</translation>
    </message>
    <message>
        <source>Back to the plan of the introductions</source>
        <translation>العودة إلى خطة لقاءات التقديم</translation>
    </message>
    <message>
        <source>Here the planner is told when and where the two officers and the contacts can meet.
It belongs to a hand-over: start one first.</source>
        <translation>هنا يُبلَّغ المخطِّط متى وأين يمكن أن يلتقي الموظفان وجهات الاتصال.
يتبع ذلك تسليماً: ابدأ تسليماً أولاً.</translation>
    </message>
    <message>
        <source>Go to the &amp;hand-overs</source>
        <translation>الانتقال إلى عمليات الت&amp;سليم</translation>
    </message>
</context>
<context>
    <name>Because</name>
    <message>
        <source>{what} {name} ({count} times)</source>
        <translation>{what}: {name} (عدد المرات: {count})</translation>
    </message>
    <message>
        <source>{what} as {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>{what} {name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>{name} is “{what}” this contact</source>
        <translation>صلة {name} بجهة الاتصال هذه: «{what}»</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Arrows go from card to card, Enter opens, 1 2 3 set the priority. What is done moves a card.</source>
        <translation>الأسهم للتنقل بين البطاقات، وEnter للفتح، و1 2 3 لتحديد الأولوية. تنتقل البطاقة بما يُنجَز.</translation>
    </message>
    <message>
        <source>Nobody is: {states}.</source>
        <translation>لا أحد في هذه الحالات: {states}.</translation>
    </message>
</context>
<context>
    <name>BriefEditor</name>
    <message>
        <source>Nothing was changed in this brief.</source>
        <translation>لم يتغير شيء في هذه الإحاطة.</translation>
    </message>
    <message>
        <source>Brief saved. Parts still missing: {count}.</source>
        <translation>حُفظت الإحاطة. الأجزاء الناقصة بعد: {count}.</translation>
    </message>
    <message>
        <source>Brief saved and complete.</source>
        <translation>حُفظت الإحاطة وهي مكتملة.</translation>
    </message>
    <message>
        <source>What was typed here and not saved is in its place again.</source>
        <translation>عاد إلى مكانه ما كُتب هنا ولم يُحفظ.</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>رجوع إلى ملف التسليم</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Previous item (Ctrl+PgUp)</source>
        <translation>البند السابق (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next item (Ctrl+PgDown)</source>
        <translation>البند التالي (Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>Show hidden text (logged)</source>
        <translation>إظهار النص المخفي (يُسجَّل ذلك)</translation>
    </message>
    <message>
        <source>&amp;Save the brief</source>
        <translation>حف&amp;ظ الإحاطة</translation>
    </message>
    <message>
        <source>&amp;Fill from the record</source>
        <translation>ملء من الخ&amp;زنة</translation>
    </message>
    <message>
        <source>Write what the vault knows into the parts that are empty (Ctrl+Shift+F)</source>
        <translation>كتابة ما تعرفه الخزنة في الأجزاء الفارغة (Ctrl+Shift+F)</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Brief: {name} ({number} of {count})</source>
        <translation>إحاطة: {name} ({number} من {count})</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Priority {priority}</source>
        <translation>الأولوية {priority}</translation>
    </message>
    <message>
        <source>Missing for this priority: {parts}</source>
        <translation>الناقص لهذه الأولوية: {parts}</translation>
    </message>
    <message>
        <source>✓ Complete for this priority</source>
        <translation>✓ مكتملة لهذه الأولوية</translation>
    </message>
    <message>
        <source>Where there is nothing, write “none”.</source>
        <translation>حيث لا يوجد شيء، اكتب «لا شيء».</translation>
    </message>
    <message>
        <source>Written by {names}</source>
        <translation>كتبها: {names}</translation>
    </message>
    <message>
        <source>To read only: the case is not yours to brief now.</source>
        <translation>للقراءة فقط: ليست الإحاطة في ملف التسليم هذا لك الآن.</translation>
    </message>
</context>
<context>
    <name>BriefPart</name>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>✎ not saved</source>
        <translation>✎ غير محفوظ</translation>
    </message>
    <message>
        <source>✓ written</source>
        <translation>✓ مكتوب</translation>
    </message>
    <message>
        <source>○ missing</source>
        <translation>○ ناقص</translation>
    </message>
    <message>
        <source>optional for this priority</source>
        <translation>اختياري لهذه الأولوية</translation>
    </message>
    <message>
        <source>Insert from the record ({count})</source>
        <translation>إدراج من البيانات المسجلة ({count})</translation>
    </message>
    <message>
        <source>Insert from the record: {part}</source>
        <translation>إدراج من البيانات المسجلة: {part}</translation>
    </message>
</context>
<context>
    <name>BundleStep</name>
    <message>
        <source>A file for you</source>
        <translation>ملف لك</translation>
    </message>
    <message>
        <source>&amp;Make a vault first</source>
        <translation>إن&amp;شاء خزنة أولاً</translation>
    </message>
    <message>
        <source>A bundle (.rlx) is sealed to the keys of one recipient, and these keys live in a vault. A card (.rlxcard) tells who a colleague is. Choose the file, and it is imported as soon as a vault is open.</source>
        <translation>الحزمة (⁦.rlx⁩) مختومة لمفاتيح مستلم واحد، وهذه المفاتيح محفوظة في خزنة. أما البطاقة (⁦.rlxcard⁩) فتعرّف بزميل. اختر الملف فيُستورد فور فتح خزنة.</translation>
    </message>
    <message>
        <source>You gave the sender your card or an invitation before? Then open the vault that it came from.</source>
        <translation>هل سبق أن أعطيت المرسل بطاقتك أو دعوة؟ افتح إذن الخزنة التي صدرت عنها.</translation>
    </message>
    <message>
        <source>&amp;Open an existing vault…</source>
        <translation>&amp;فتح خزنة موجودة…</translation>
    </message>
    <message>
        <source>You have no vault yet? Make one now and give your public card to the sender, who can then seal the bundle to you. A file that was sealed to somebody else stays closed.</source>
        <translation>ليست لديك خزنة بعد؟ أنشئ واحدة الآن وأعطِ المرسل بطاقتك العامة ليتمكن من ختم الحزمة لك. الملف المختوم لشخص آخر يبقى مغلقاً.</translation>
    </message>
</context>
<context>
    <name>BundleWords</name>
    <message>
        <source>Feed into the registry</source>
        <translation>تغذية السجل</translation>
    </message>
    <message>
        <source>Contacts for a newcomer</source>
        <translation>جهات اتصال لموظف جديد</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>تسليم</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>تحديث</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>إشعار</translation>
    </message>
    <message>
        <source>Sign-off of a hand-over</source>
        <translation>المصادقة الختامية على تسليم</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>إيصال</translation>
    </message>
    <message>
        <source>Every contact whose primary steward you are. Stewardship stays with you. Victims, witnesses and sources stay.</source>
        <translation>كل جهة اتصال أنت المسؤول الأساسي عنها. تبقى المسؤولية لك. لا يخرج الضحايا والشهود والمصادر.</translation>
    </message>
    <message>
        <source>Out of a registry for somebody who begins: chosen contacts, or whole categories.</source>
        <translation>من السجل لموظف يبدأ عمله: جهات اتصال مختارة أو فئات كاملة.</translation>
    </message>
    <message>
        <source>The items of a hand-over case with their contacts. For the incoming officer's verified key only.</source>
        <translation>بنود ملف تسليم مع جهات اتصالها. لمفتاح الموظف القادم المتحقَّق منه فقط.</translation>
    </message>
    <message>
        <source>Chosen contacts for somebody who can help them, with what that needs.</source>
        <translation>جهات اتصال مختارة لمن يستطيع مساعدتها، مع ما يلزم لذلك.</translation>
    </message>
    <message>
        <source>What is known now of contacts. Choose none, and it is about all that the officer got from you.</source>
        <translation>المعروف الآن عن جهات اتصال. إن لم تختر أياً منها شمل كل ما تلقاه الموظف منك.</translation>
    </message>
    <message>
        <source>A warning to somebody who holds the contacts: how they stand, and nothing else.</source>
        <translation>تحذير لمن لديه جهات الاتصال: حالتها لا غير.</translation>
    </message>
    <message>
        <source>Agreements in a hand-over</source>
        <translation>إقرارات في تسليم</translation>
    </message>
    <message>
        <source>Request for contacts</source>
        <translation>طلب جهات اتصال</translation>
    </message>
    <message>
        <source>The record of a case: what its officers said, agreed to and read back. No contact, no brief. For each officer of the case with a vault of their own; once they take it in, what you said counts there too.</source>
        <translation>بيانات ملف تسليم: ما قاله موظفوه وأقرّوه وأعادوا صياغته. بلا جهات اتصال وبلا إحاطات. لكل موظف في ملف التسليم له خزنته الخاصة؛ ومتى استوردها سرى هناك أيضاً ما قلته.</translation>
    </message>
    <message>
        <source>The record of a case with the supervisor's signature. No contact, no brief. The supervisor sends it to the outgoing and to the incoming officer; once they take it in, the case is closed there too.</source>
        <translation>بيانات ملف تسليم مع توقيع المشرف. بلا جهات اتصال وبلا إحاطات. يرسلها المشرف إلى الموظف المغادر والموظف القادم؛ ومتى استورداها أُغلق ملف التسليم هناك أيضاً.</translation>
    </message>
    <message>
        <source>Asks for contacts that something here names and that are not here. The file holds no name and no text. Ask who handed over to you; the answer comes as a bundle, through the gate of consent, or not at all.</source>
        <translation>تطلب جهات اتصال يشير إليها شيء هنا وليست موجودة هنا. لا يحوي الملف أي اسم أو نص. اسأل من سلّم إليك؛ ويأتي الجواب حزمةً عبر بوابة الموافقة، أو لا يأتي أبداً.</translation>
    </message>
    <message>
        <source>What comes next: {name} takes it in and sees what was agreed to; nothing else changes there.</source>
        <translation>ما يلي ذلك: يستوردها {name} ويرى ما أُقرّ؛ ولا يتغير هناك شيء آخر.</translation>
    </message>
    <message>
        <source>What comes next: {name} takes it in, and the case is closed there too. The other officer of the case needs a bundle of their own.</source>
        <translation>ما يلي ذلك: يستوردها {name} فيُغلق ملف التسليم هناك أيضاً. ويحتاج الموظف الآخر في ملف التسليم إلى حزمة خاصة به.</translation>
    </message>
    <message>
        <source>What comes next: {name} sees who is asked for and decides. The answer comes as a bundle: import it here.</source>
        <translation>ما يلي ذلك: يرى {name} من المطلوب ويقرر. ويأتي الجواب حزمةً: استوردها هنا.</translation>
    </message>
    <message>
        <source>This field never leaves the vault</source>
        <translation>لا يغادر هذا الحقل الخزنة أبداً</translation>
    </message>
    <message>
        <source>The profile of this purpose leaves it out</source>
        <translation>يستبعده ملف قواعد المشاركة لهذا الغرض</translation>
    </message>
    <message>
        <source>Strictly confidential, and the key was never compared</source>
        <translation>سري للغاية، ولم يُقارن المفتاح قط</translation>
    </message>
    <message>
        <source>Its level is above what the profile lets go</source>
        <translation>درجته أعلى مما يسمح به ملف قواعد المشاركة</translation>
    </message>
    <message>
        <source>Caveat: only by word of mouth</source>
        <translation>قيد: شفوي فقط</translation>
    </message>
    <message>
        <source>Caveat: the recipient is not among those named</source>
        <translation>قيد: المستلم ليس بين المسمّين</translation>
    </message>
    <message>
        <source>Caveat: no further transfer</source>
        <translation>قيد: لا يُنقل إلى غيرك</translation>
    </message>
    <message>
        <source>The other end of the relationship stays</source>
        <translation>الطرف الآخر للصلة باقٍ</translation>
    </message>
    <message>
        <source>It names a person at risk who stays</source>
        <translation>يسمّي شخصاً معرّضاً للخطر وهو باقٍ</translation>
    </message>
    <message>
        <source>No consent is recorded</source>
        <translation>لا موافقة مسجلة</translation>
    </message>
    <message>
        <source>Consent was asked for and not answered yet</source>
        <translation>طُلبت الموافقة ولم يُجب عنها بعد</translation>
    </message>
    <message>
        <source>The consent does not cover this purpose</source>
        <translation>لا تشمل الموافقة هذا الغرض</translation>
    </message>
    <message>
        <source>The consent does not cover this audience</source>
        <translation>لا تشمل الموافقة هؤلاء المتلقين</translation>
    </message>
    <message>
        <source>The consent does not cover this kind of information</source>
        <translation>لا تشمل الموافقة هذا النوع من المعلومات</translation>
    </message>
    <message>
        <source>The consent has run out</source>
        <translation>انتهت مدة الموافقة</translation>
    </message>
    <message>
        <source>The contact refused consent</source>
        <translation>رفضت جهة الاتصال الموافقة</translation>
    </message>
    <message>
        <source>The contact withdrew consent</source>
        <translation>سحبت جهة الاتصال الموافقة</translation>
    </message>
    <message>
        <source>The contact wants to be asked first</source>
        <translation>تريد جهة الاتصال أن تُسأل أولاً</translation>
    </message>
    <message>
        <source>The contact named another successor</source>
        <translation>سمّت جهة الاتصال خلفاً آخر</translation>
    </message>
    <message>
        <source>The contact never wants to be handed over</source>
        <translation>لا تريد جهة الاتصال أن تُسلَّم أبداً</translation>
    </message>
    <message>
        <source>The contact wants no other organisation to hold it</source>
        <translation>لا تريد جهة الاتصال أن تحتفظ ببياناتها منظمة أخرى</translation>
    </message>
    <message>
        <source>Left out of the hand-over</source>
        <translation>مستبعد من التسليم</translation>
    </message>
    <message>
        <source>A bundle of this purpose does not carry it</source>
        <translation>لا تحمله حزمة لهذا الغرض</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>لم يُقارن</translation>
    </message>
    <message>
        <source>Verified by voice</source>
        <translation>متحقَّق منه صوتياً</translation>
    </message>
    <message>
        <source>Verified in person</source>
        <translation>متحقَّق منه حضورياً</translation>
    </message>
    <message>
        <source>Vouched for</source>
        <translation>مُزكّى</translation>
    </message>
    <message>
        <source>Changed, not compared: blocked</source>
        <translation>تغيّر ولم يُقارن: محظور</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>مُلغى</translation>
    </message>
    <message>
        <source>Card past its date</source>
        <translation>بطاقة منتهية الصلاحية</translation>
    </message>
    <message>
        <source>Both sides changed it</source>
        <translation>غيّره الطرفان</translation>
    </message>
    <message>
        <source>Delete?</source>
        <translation>حذف؟</translation>
    </message>
    <message>
        <source>Another way to reach a person at risk</source>
        <translation>وسيلة أخرى للوصول إلى شخص معرّض للخطر</translation>
    </message>
    <message>
        <source>Another safe-contact protocol</source>
        <translation>بروتوكول اتصال آمن آخر</translation>
    </message>
    <message>
        <source>A lower level</source>
        <translation>درجة أدنى</translation>
    </message>
    <message>
        <source>A protection would be lost</source>
        <translation>ستُفقد حماية</translation>
    </message>
    <message>
        <source>A no of the contact becomes a yes</source>
        <translation>رفضٌ من جهة الاتصال يصبح قبولاً</translation>
    </message>
    <message>
        <source>The contact becomes an official, whose public side travels without consent</source>
        <translation>تصبح جهة الاتصال شخصية رسمية، يُنقل جانبها العلني بلا موافقة</translation>
    </message>
    <message>
        <source>A new consent of a person at risk</source>
        <translation>موافقة جديدة لشخص معرّض للخطر</translation>
    </message>
    <message>
        <source>Merge two contacts?</source>
        <translation>دمج جهتي اتصال؟</translation>
    </message>
    <message>
        <source>It was erased here: hold it again?</source>
        <translation>مُحيت هنا: هل تُحفظ من جديد؟</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>ما لديّ</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>ما لدى الآخر</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Later: both sides stay visible</source>
        <translation>لاحقاً: يبقى الجانبان ظاهرين</translation>
    </message>
    <message>
        <source>Accept theirs</source>
        <translation>قبول ما لدى الآخر</translation>
    </message>
    <message>
        <source>Refuse, keep mine</source>
        <translation>رفض وإبقاء ما لديّ</translation>
    </message>
    <message>
        <source>must not be contacted</source>
        <translation>ممنوع الاتصال</translation>
    </message>
    <message>
        <source>was detained</source>
        <translation>احتجاز</translation>
    </message>
    <message>
        <source>has died</source>
        <translation>وفاة</translation>
    </message>
    <message>
        <source>was deleted here</source>
        <translation>حُذفت هنا</translation>
    </message>
    <message>
        <source>a number or address is unsafe</source>
        <translation>رقم أو عنوان غير آمن</translation>
    </message>
    <message>
        <source>withdrew consent</source>
        <translation>سحب الموافقة</translation>
    </message>
    <message>
        <source>refused consent</source>
        <translation>رفض الموافقة</translation>
    </message>
    <message>
        <source>consent has run out</source>
        <translation>انتهاء مدة الموافقة</translation>
    </message>
    <message>
        <source>The recording officer</source>
        <translation>الموظف المسجِّل</translation>
    </message>
    <message>
        <source>Named persons</source>
        <translation>أشخاص مسمّون</translation>
    </message>
    <message>
        <source>The component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>The mission</source>
        <translation>البعثة</translation>
    </message>
    <message>
        <source>The UN Secretariat</source>
        <translation>الأمانة العامة للأمم المتحدة</translation>
    </message>
    <message>
        <source>A follow-on presence</source>
        <translation>وجود لاحق للبعثة</translation>
    </message>
    <message>
        <source>A UN agency</source>
        <translation>وكالة تابعة للأمم المتحدة</translation>
    </message>
    <message>
        <source>A regional force</source>
        <translation>قوة إقليمية</translation>
    </message>
    <message>
        <source>An authority of the host State</source>
        <translation>سلطة في الدولة المضيفة</translation>
    </message>
    <message>
        <source>Contact and liaison</source>
        <translation>الاتصال والتنسيق</translation>
    </message>
    <message>
        <source>Protection follow-up</source>
        <translation>متابعة الحماية</translation>
    </message>
    <message>
        <source>Reporting without the name</source>
        <translation>إبلاغ بلا ذكر الاسم</translation>
    </message>
    <message>
        <source>Reporting with the name</source>
        <translation>إبلاغ مع ذكر الاسم</translation>
    </message>
    <message>
        <source>Referral to others</source>
        <translation>إحالة إلى آخرين</translation>
    </message>
    <message>
        <source>Hand-over to a successor</source>
        <translation>تسليم إلى الخلف</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>طُلبت</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>مُنحت</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>رُفضت</translation>
    </message>
    <message>
        <source>Run out</source>
        <translation>انتهت مدتها</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحبت</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>السؤال أولاً</translation>
    </message>
    <message>
        <source>Named successors only</source>
        <translation>لخلف مسمّى فقط</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>ممنوع أبداً</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>What the person said</source>
        <translation>ما قاله الشخص</translation>
    </message>
    <message>
        <source>The person and what the person said</source>
        <translation>الشخص وما قاله</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة اتصال</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>منظمة</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>منصب</translation>
    </message>
    <message>
        <source>Time in a post</source>
        <translation>فترة شغل منصب</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>صلة</translation>
    </message>
    <message>
        <source>Interaction</source>
        <translation>تواصل</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>تعهد</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>موافقة</translation>
    </message>
    <message>
        <source>Safe-contact protocol</source>
        <translation>بروتوكول اتصال آمن</translation>
    </message>
    <message>
        <source>Hand-over case</source>
        <translation>ملف تسليم</translation>
    </message>
    <message>
        <source>Item of a hand-over</source>
        <translation>بند تسليم</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>تقديم</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>موظف</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} أخرى</translation>
    </message>
    <message>
        <source>not known here: {count}</source>
        <translation>غير معروفة هنا: {count}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
</context>
<context>
    <name>BundlesHome</name>
    <message>
        <source>keys that are gone</source>
        <translation>مفاتيح لم تعد موجودة</translation>
    </message>
    <message>
        <source>Interrupted: no file is whole. Export again.</source>
        <translation>انقطعت الكتابة: لا ملف مكتملاً. أعد التصدير.</translation>
    </message>
    <message>
        <source>Receipt came on {day}</source>
        <translation>ورد الإيصال في {day}</translation>
    </message>
    <message>
        <source>Written and verified</source>
        <translation>كُتبت وتم التحقق منها</translation>
    </message>
    <message>
        <source>Written and verified; no receipt yet</source>
        <translation>كُتبت وتم التحقق منها؛ لا إيصال بعد</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>المستوردة</translation>
    </message>
    <message>
        <source>Taken in and undone</source>
        <translation>استُوردت وتم التراجع عنها</translation>
    </message>
    <message>
        <source>Written and verified; receipt wanted by {day}</source>
        <translation>كُتبت وتم التحقق منها؛ يُطلب إيصال بحلول {day}</translation>
    </message>
    <message>
        <source>Receipt overdue since {day}</source>
        <translation>تأخر الإيصال منذ {day}</translation>
    </message>
    <message>
        <source>Taken in; our receipt was written on {day}</source>
        <translation>استُوردت؛ كُتب إيصالنا في {day}</translation>
    </message>
    <message>
        <source>Taken in; receipt wanted by {day}</source>
        <translation>استُوردت؛ يُطلب إيصال بحلول {day}</translation>
    </message>
    <message>
        <source>Warn your colleagues. Contacts that turned dangerous since they were sent: {count}</source>
        <translation>حذّر زملاءك. جهات اتصال صارت خطرة بعد إرسالها: {count}</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>الحزم</translation>
    </message>
    <message>
        <source>&amp;Write notices…</source>
        <translation>&amp;كتابة إشعارات…</translation>
    </message>
    <message>
        <source>Write notices to those who hold these contacts</source>
        <translation>كتابة إشعارات إلى من لديهم جهات الاتصال هذه</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>المرسلة</translation>
    </message>
    <message>
        <source>Contacts about which somebody must be warned</source>
        <translation>جهات اتصال يجب تحذير أحد بشأنها</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Who holds it</source>
        <translation>لدى من</translation>
    </message>
    <message>
        <source>Bundles that were sent</source>
        <translation>الحزم المرسلة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Bundles that were taken in</source>
        <translation>الحزم المستوردة</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Nothing was sent yet.

A bundle is one signed and encrypted file for one colleague. You see exactly what leaves and what stays before it is written. Begin with Export ({keys}); the colleague's public card comes in under People and keys.</source>
        <translation>لم يُرسل شيء بعد.

الحزمة ملف واحد موقّع ومشفّر لزميل واحد. ترى بالضبط ما يخرج وما يبقى قبل كتابته. ابدأ بالتصدير ({keys})؛ وتُضاف البطاقة العامة للزميل في «الأشخاص والمفاتيح».</translation>
    </message>
    <message>
        <source>Nothing was taken in yet.

When a colleague gives you a file that ends in {ending}, choose Import ({keys}) or drop the file on this window. You see everything it would change before anything is written.</source>
        <translation>لم يُستورد شيء بعد.

عندما يعطيك زميل ملفاً ينتهي بـ {ending}، اختر «استيراد» ({keys}) أو أفلت الملف على هذه النافذة. ترى كل ما سيغيّره قبل كتابة أي شيء.</translation>
    </message>
</context>
<context>
    <name>BundlesPage</name>
    <message>
        <source>Sent: {sent} · taken in: {taken}</source>
        <translation>المرسلة: {sent}، المستوردة: {taken}</translation>
    </message>
    <message>
        <source>Bundles (*.rlx);;All files (*)</source>
        <translation>الحزم (*.rlx);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>The bundle to take in</source>
        <translation>الحزمة المراد استيرادها</translation>
    </message>
    <message>
        <source>The import was taken back: {count} values.</source>
        <translation>تم التراجع عن الاستيراد: {count} من القيم.</translation>
    </message>
    <message>
        <source>The keys that signed this request are gone, so nothing can be sealed to them.</source>
        <translation>لم تعد المفاتيح التي وقّعت هذا الطلب موجودة، فلا يمكن ختم شيء لها.</translation>
    </message>
    <message>
        <source>Nobody of those is known here: Write receipt… says so to who asked.</source>
        <translation>لا أحد من هؤلاء معروف هنا: «كتابة إيصال…» تبلغ بذلك صاحب الطلب.</translation>
    </message>
    <message>
        <source>This case is answered with a receipt: Write receipt… does it for the chosen bundle.</source>
        <translation>يُرد على ملف التسليم هذا بإيصال: «كتابة إيصال…» تكتبه للحزمة المختارة.</translation>
    </message>
    <message>
        <source>You send nothing about this case; import the bundle of it first.</source>
        <translation>لا ترسل شيئاً عن ملف التسليم هذا؛ استورد حزمته أولاً.</translation>
    </message>
    <message>
        <source>The folder to write the receipt to</source>
        <translation>المجلد الذي يُكتب فيه الإيصال</translation>
    </message>
    <message>
        <source>The folder to write the notices to</source>
        <translation>المجلد الذي تُكتب فيه الإشعارات</translation>
    </message>
    <message>
        <source>Writing the notices</source>
        <translation>تجري كتابة الإشعارات</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>ت&amp;صدير…</translation>
    </message>
    <message>
        <source>Write a bundle for a colleague</source>
        <translation>كتابة حزمة لزميل</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>ا&amp;ستيراد…</translation>
    </message>
    <message>
        <source>Take in a bundle from a colleague</source>
        <translation>استيراد حزمة من زميل</translation>
    </message>
    <message>
        <source>Write &amp;receipt…</source>
        <translation>كتابة إيصا&amp;ل…</translation>
    </message>
    <message>
        <source>Answer the chosen bundle that was taken in</source>
        <translation>الرد على الحزمة المستوردة المختارة</translation>
    </message>
    <message>
        <source>&amp;Notices…</source>
        <translation>إ&amp;شعارات…</translation>
    </message>
    <message>
        <source>Warn those who hold contacts that turned dangerous</source>
        <translation>تحذير من لديهم جهات اتصال صارت خطرة</translation>
    </message>
    <message>
        <source>&amp;Ask for a contact…</source>
        <translation>طلب &amp;جهة اتصال…</translation>
    </message>
    <message>
        <source>Ask a colleague for somebody who is only named here</source>
        <translation>سؤال أحد الزملاء عمّن لا يرد هنا إلا اسمه</translation>
    </message>
    <message>
        <source>Ans&amp;wer the request…</source>
        <translation>ال&amp;رد على الطلب…</translation>
    </message>
    <message>
        <source>Export those whom the chosen request asks for</source>
        <translation>تصدير من يسأل عنهم الطلب المختار</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>ال&amp;تراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>Take back what the chosen bundle brought</source>
        <translation>التراجع عما جاءت به الحزمة المختارة</translation>
    </message>
</context>
<context>
    <name>BusyDialog</name>
    <message>
        <source>Choose a calendar</source>
        <translation>اختيار تقويم</translation>
    </message>
    <message>
        <source>This is no calendar file. Nothing was taken: choose one that ends in .ics.</source>
        <translation>ليس هذا ملف تقويم. لم يؤخذ شيء: اختر ملفاً ينتهي بـ.ics.</translation>
    </message>
    <message>
        <source>Busy times during the overlap: {count}. Of an earlier file taken away: {replaced}.</source>
        <translation>أوقات الانشغال خلال التداخل: {count}. ما أُزيل من ملف سابق: {replaced}.</translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>السطر {line}: {reason}</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Busy times</source>
        <translation>أوقات الانشغال</translation>
    </message>
    <message>
        <source>The busy times are taken. These entries of the file could not be read:</source>
        <translation>أُخذت أوقات الانشغال. تعذّرت قراءة هذه المدخلات من الملف:</translation>
    </message>
    <message>
        <source>Only from and to of what lies in the overlap is taken: no title, place or person. Times of an earlier file of the same officer go; what was typed stays.</source>
        <translation>لا يؤخذ مما يقع في التداخل إلا البداية والنهاية: لا عنوان ولا مكان ولا شخص. تُزال أوقات ملف سابق للموظف نفسه؛ ويبقى ما أُدخل باليد.</translation>
    </message>
    <message>
        <source>&amp;Whose calendar</source>
        <translation>صاح&amp;ب التقويم</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>المل&amp;ف</translation>
    </message>
    <message>
        <source>Not &amp;read</source>
        <translation>غير المق&amp;روء</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Take busy times</source>
        <translation>&amp;أخذ أوقات الانشغال</translation>
    </message>
    <message>
        <source>A time promised elsewhere</source>
        <translation>وقت انشغال</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>المو&amp;ظف</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>م&amp;ن الساعة</translation>
    </message>
    <message>
        <source>Until the da&amp;y</source>
        <translation>حتى &amp;تاريخ</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>حتى ال&amp;ساعة</translation>
    </message>
    <message>
        <source>W&amp;here; empty for the base</source>
        <translation>الم&amp;كان؛ يُترك فارغاً للمقر</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Entries: {count}, of them cancelled: {cancelled}.</source>
        <translation>المدخلات: {count}، منها ملغاة: {cancelled}.</translation>
    </message>
    <message>
        <source>Contacts not named, because something of them is confidential or they are at risk: {count}. A meeting without a name stands out.</source>
        <translation>جهات اتصال لا تُسمّى، لأن شيئاً منها سري أو لأنها معرّضة للخطر: {count}. واللقاء بلا اسم يلفت النظر.</translation>
    </message>
    <message>
        <source>Save the calendar</source>
        <translation>حفظ التقويم</translation>
    </message>
    <message>
        <source>The calendar is written, with {count} entries. The file is not protected.</source>
        <translation>كُتب التقويم، وعدد مدخلاته {count}. الملف غير محمي.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>التقويم</translation>
    </message>
    <message>
        <source>Every entry is private, called “Meeting”, and names no place finer than the region. The file is not protected; the log says that it was made. A later file moves and removes the entries of an earlier one.</source>
        <translation>كل مدخل خاص وعنوانه «Meeting»، ولا يذكر مكاناً أدق من الإقليم. الملف غير محمي؛ ويذكر سجل التدقيق أنه أُنشئ. الملف اللاحق ينقل مدخلات الملف السابق ويزيلها.</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>الغر&amp;ض</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>&amp;Name contacts of whom nothing is confidential</source>
        <translation>تسمية &amp;جهات الاتصال التي لا شيء منها سري</translation>
    </message>
    <message>
        <source>&amp;Your e-mail, not kept</source>
        <translation>بريدك الإلك&amp;تروني، ولا يُحفظ</translation>
    </message>
    <message>
        <source>&amp;Other officer's e-mail</source>
        <translation>البريد الإلكتروني للموظف الآ&amp;خر</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;حفظ…</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>The plan, for a calendar of your own</source>
        <translation>الخطة، لتقويمك الخاص</translation>
    </message>
    <message>
        <source>An invitation to the other officer, to attach to a mail</source>
        <translation>دعوة للموظف الآخر، لإرفاقها برسالة بريد</translation>
    </message>
    <message>
        <source>A cancellation of what was taken back</source>
        <translation>إلغاء ما سُحب</translation>
    </message>
    <message>
        <source>it begins and never ends</source>
        <translation>يبدأ ولا ينتهي أبداً</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>إنه طويل جداً</translation>
    </message>
    <message>
        <source>it does not say when it begins</source>
        <translation>لا يذكر متى يبدأ</translation>
    </message>
    <message>
        <source>a time in it cannot be read</source>
        <translation>فيه وقت لا يمكن قراءته</translation>
    </message>
    <message>
        <source>nobody knows the time zone that it names</source>
        <translation>لا أحد يعرف المنطقة الزمنية التي يذكرها</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>ينتهي قبل أن يبدأ</translation>
    </message>
    <message>
        <source>the rule by which it repeats cannot be read</source>
        <translation>لا يمكن قراءة قاعدة تكراره</translation>
    </message>
    <message>
        <source>the rule by which it repeats takes too long to follow</source>
        <translation>تتبّع قاعدة تكراره يستغرق وقتاً أطول مما ينبغي</translation>
    </message>
    <message>
        <source>it repeats too often</source>
        <translation>يتكرر أكثر مما ينبغي</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>The first cards</source>
        <translation>البطاقات الأولى</translation>
    </message>
    <message>
        <source>There is no card in this file.</source>
        <translation>لا بطاقة في هذا الملف.</translation>
    </message>
    <message>
        <source>{file}: vCards, {count} of them.</source>
        <translation>الملف {file}: بطاقات vCard، عددها {count}.</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>المعروض أول {count}.</translation>
    </message>
    <message>
        <source>(this card cannot be read or has no name)</source>
        <translation>(لا يمكن قراءة هذه البطاقة أو لا اسم فيها)</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>البطاقة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
</context>
<context>
    <name>CaseHead</name>
    <message>
        <source>(name not known here)</source>
        <translation>(الاسم غير معروف هنا)</translation>
    </message>
    <message>
        <source>{name} (you)</source>
        <translation>{name} (أنت)</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Last day: {day}</source>
        <translation>اليوم الأخير: {day}</translation>
    </message>
    <message>
        <source>First day: {day}</source>
        <translation>اليوم الأول: {day}</translation>
    </message>
    <message>
        <source>Held now by {name}</source>
        <translation>لدى {name} الآن</translation>
    </message>
    <message>
        <source>Key of the incoming officer not verified yet</source>
        <translation>لم يتم التحقق بعد من مفتاح الموظف القادم</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>كل ملفات التسليم</translation>
    </message>
    <message>
        <source>Back to all cases</source>
        <translation>رجوع إلى كل ملفات التسليم</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>{outgoing} hands over to {incoming}</source>
        <translation>تسليم من {outgoing} إلى {incoming}</translation>
    </message>
    <message>
        <source>Late: the last day was {day}, and the contacts are not transferred yet. {name} holds the case.</source>
        <translation>متأخر: كان اليوم الأخير {day}، ولم تُنقل جهات الاتصال بعد. ملف التسليم لدى {name}.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>As of the bundle taken in on {day}: what {name} did since then arrives with the next one.</source>
        <translation>وفق الحزمة المستوردة في {day}: ما فعله {name} منذ ذلك الحين يصل مع الحزمة التالية.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Hand-over cases</source>
        <translation>ملفات التسليم</translation>
    </message>
    <message>
        <source>Enter opens a case. “Your turn” stands where you hold it now.</source>
        <translation>مفتاح Enter يفتح ملف التسليم. تظهر «دورك» حيث يكون لديك الآن.</translation>
    </message>
    <message>
        <source>&amp;Start a hand-over…</source>
        <translation>ب&amp;دء تسليم…</translation>
    </message>
    <message>
        <source>No hand-over yet.

A hand-over passes your contacts to the officer who comes after you, one by one:
brief · introduce · export · read back · confirm.

Start one as soon as your last day is known, even if nobody is named yet.
A case that somebody hands over to you appears here once you import the bundle.</source>
        <translation>لا تسليم بعد.

التسليم ينقل جهات اتصالك إلى الموظف الذي يخلفك، واحدة تلو الأخرى:
إحاطة · تقديم · تصدير · إعادة صياغة · تأكيد.

ابدأ التسليم فور معرفة يومك الأخير، حتى إن لم يُسمَّ أحد بعد.
يظهر هنا ملف التسليم الموجّه إليك بعد أن تستورد الحزمة.</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>&amp;Items ({count})</source>
        <translation>البنو&amp;د ({count})</translation>
    </message>
    <message>
        <source>Co&amp;mmitments ({count} not acknowledged)</source>
        <translation>ال&amp;تعهدات ({count} بلا إقرار)</translation>
    </message>
    <message>
        <source>Open commitments with contacts of the case</source>
        <translation>التعهدات المفتوحة مع جهات اتصال ملف التسليم</translation>
    </message>
    <message>
        <source>There is no open commitment with a contact of this case.</source>
        <translation>لا تعهد مفتوحاً مع جهة اتصال في ملف التسليم هذا.</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation>إق&amp;رار</translation>
    </message>
    <message>
        <source>Acknowledge the chosen commitment</source>
        <translation>الإقرار بالتعهد المختار</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>التغطية</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>التداخل</translation>
    </message>
    <message>
        <source>Items, commitments, other matters, timeline</source>
        <translation>البنود والتعهدات والأمور الأخرى والتسلسل الزمني</translation>
    </message>
    <message>
        <source>Othe&amp;r matters ({count} open)</source>
        <translation>أم&amp;ور أخرى (المفتوح: {count})</translation>
    </message>
    <message>
        <source>Time&amp;line</source>
        <translation>التسل&amp;سل الزمني</translation>
    </message>
</context>
<context>
    <name>ChangesPage</name>
    <message>
        <source>Changes: {count}</source>
        <translation>التغييرات: {count}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>By</source>
        <translation>من قام به</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Undone or done again: {name}</source>
        <translation>تراجع أو إعادة: {name}</translation>
    </message>
    <message>
        <source>in effect</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تم التراجع عنه</translation>
    </message>
    <message>
        <source>Taken back: {name}.</source>
        <translation>تم التراجع عن: {name}.</translation>
    </message>
    <message>
        <source>Every change can be taken back, and taking back is a change too: nothing is ever lost by it.</source>
        <translation>يمكن التراجع عن كل تغيير، والتراجع تغيير أيضاً: لا يضيع به شيء أبداً.</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>التراجع عن الم&amp;ختار</translation>
    </message>
    <message>
        <source>Take back the chosen change</source>
        <translation>التراجع عن التغيير المختار</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>التغييرات</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>لم يتغير شيء بعد.</translation>
    </message>
</context>
<context>
    <name>ComersStep</name>
    <message>
        <source>Who comes?</source>
        <translation>من القادم؟</translation>
    </message>
    <message>
        <source>Nobody yet – the post stays vacant for now</source>
        <translation>لا أحد بعد – يبقى المنصب شاغراً حالياً</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Until somebody is named a custodian can keep the contacts. Name one now or later.</source>
        <translation>يمكن لأمين عهدة أن يحفظ جهات الاتصال إلى أن يُسمّى أحد. سمّ أمين العهدة الآن أو لاحقاً.</translation>
    </message>
    <message>
        <source>The custodian keeps the contacts until somebody is named.</source>
        <translation>يحفظ أمين العهدة جهات الاتصال إلى أن يُسمّى أحد.</translation>
    </message>
    <message>
        <source>Before the briefing begins, compare the key of {name} under People and keys.</source>
        <translation>قبل بدء الإحاطة، قارن مفتاح {name} في «الأشخاص والمفاتيح».</translation>
    </message>
    <message>
        <source>An officer is offered here once their public card was taken in (People and keys).</source>
        <translation>يُعرض الموظف هنا متى أُدخلت بطاقته العامة («الأشخاص والمفاتيح»).</translation>
    </message>
    <message>
        <source>&amp;Who comes</source>
        <translation>ال&amp;قادم</translation>
    </message>
    <message>
        <source>&amp;Supervisor, who signs at the end</source>
        <translation>ال&amp;مشرف، الذي يوقّع في النهاية</translation>
    </message>
    <message>
        <source>&amp;Custodian, while nobody is named</source>
        <translation>أمين ال&amp;عهدة، ما دام لم يُسمَّ أحد</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Change a contact</source>
        <translation>تغيير جهة اتصال</translation>
    </message>
    <message>
        <source>Verify contacts</source>
        <translation>التحقق من جهات اتصال</translation>
    </message>
    <message>
        <source>Delete a contact</source>
        <translation>حذف جهة اتصال</translation>
    </message>
    <message>
        <source>Bring back a contact</source>
        <translation>استعادة جهة اتصال</translation>
    </message>
    <message>
        <source>Merge two contacts</source>
        <translation>دمج جهتي اتصال</translation>
    </message>
    <message>
        <source>Separate merged contacts</source>
        <translation>فصل جهتي اتصال مدمجتين</translation>
    </message>
    <message>
        <source>Remember that two are not the same</source>
        <translation>تسجيل أن جهتين مختلفتان</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>استيراد جهات اتصال</translation>
    </message>
    <message>
        <source>Import a table</source>
        <translation>استيراد جدول</translation>
    </message>
    <message>
        <source>Import vCards</source>
        <translation>استيراد بطاقات vCard</translation>
    </message>
    <message>
        <source>Add an organisation</source>
        <translation>إضافة منظمة</translation>
    </message>
    <message>
        <source>Change an organisation</source>
        <translation>تغيير منظمة</translation>
    </message>
    <message>
        <source>Delete an organisation</source>
        <translation>حذف منظمة</translation>
    </message>
    <message>
        <source>Add a post</source>
        <translation>إضافة منصب</translation>
    </message>
    <message>
        <source>Change a post</source>
        <translation>تغيير منصب</translation>
    </message>
    <message>
        <source>Delete a post</source>
        <translation>حذف منصب</translation>
    </message>
    <message>
        <source>Add a term in a post</source>
        <translation>إضافة فترة شغل منصب</translation>
    </message>
    <message>
        <source>Change a term in a post</source>
        <translation>تغيير فترة شغل منصب</translation>
    </message>
    <message>
        <source>Delete a term in a post</source>
        <translation>حذف فترة شغل منصب</translation>
    </message>
    <message>
        <source>Add a tie</source>
        <translation>إضافة صلة</translation>
    </message>
    <message>
        <source>Change a tie</source>
        <translation>تغيير صلة</translation>
    </message>
    <message>
        <source>Delete a tie</source>
        <translation>حذف صلة</translation>
    </message>
    <message>
        <source>Log a talk</source>
        <translation>تسجيل تواصل</translation>
    </message>
    <message>
        <source>Change a talk</source>
        <translation>تغيير تواصل</translation>
    </message>
    <message>
        <source>Delete a talk</source>
        <translation>حذف تواصل</translation>
    </message>
    <message>
        <source>Add a commitment</source>
        <translation>إضافة تعهد</translation>
    </message>
    <message>
        <source>Change a commitment</source>
        <translation>تغيير تعهد</translation>
    </message>
    <message>
        <source>Delete a commitment</source>
        <translation>حذف تعهد</translation>
    </message>
    <message>
        <source>Record a consent</source>
        <translation>تسجيل موافقة</translation>
    </message>
    <message>
        <source>Change a consent</source>
        <translation>تغيير موافقة</translation>
    </message>
    <message>
        <source>Withdraw a consent</source>
        <translation>سحب موافقة</translation>
    </message>
    <message>
        <source>Override a missing consent</source>
        <translation>تجاوز غياب الموافقة</translation>
    </message>
    <message>
        <source>Delete a consent</source>
        <translation>حذف موافقة</translation>
    </message>
    <message>
        <source>Set a safe-contact protocol</source>
        <translation>ضبط بروتوكول اتصال آمن</translation>
    </message>
    <message>
        <source>Change a safe-contact protocol</source>
        <translation>تغيير بروتوكول اتصال آمن</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>إضافة ملاحظة</translation>
    </message>
    <message>
        <source>Add an officer</source>
        <translation>إضافة موظف</translation>
    </message>
    <message>
        <source>Change an officer</source>
        <translation>تغيير موظف</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>إنشاء الخزنة</translation>
    </message>
    <message>
        <source>Give an officer a passphrase</source>
        <translation>إعطاء موظف عبارة مرور</translation>
    </message>
    <message>
        <source>Write the own public card</source>
        <translation>كتابة بطاقتي العامة</translation>
    </message>
    <message>
        <source>Add a colleague's card</source>
        <translation>إضافة بطاقة زميل</translation>
    </message>
    <message>
        <source>Verify a colleague's key</source>
        <translation>التحقق من مفتاح زميل</translation>
    </message>
    <message>
        <source>Revoke a colleague's key</source>
        <translation>إلغاء مفتاح زميل</translation>
    </message>
    <message>
        <source>Start a hand-over</source>
        <translation>بدء تسليم</translation>
    </message>
    <message>
        <source>Change a hand-over</source>
        <translation>تغيير تسليم</translation>
    </message>
    <message>
        <source>Add an item to a hand-over</source>
        <translation>إضافة بند إلى تسليم</translation>
    </message>
    <message>
        <source>Write a brief</source>
        <translation>كتابة إحاطة</translation>
    </message>
    <message>
        <source>Pre-fill briefs</source>
        <translation>ملء الإحاطات مسبقاً</translation>
    </message>
    <message>
        <source>Refer a contact</source>
        <translation>إحالة جهة اتصال</translation>
    </message>
    <message>
        <source>Add a meeting, list or report to a hand-over</source>
        <translation>إضافة اجتماع أو قائمة أو تقرير إلى تسليم</translation>
    </message>
    <message>
        <source>Change a meeting, list or report of a hand-over</source>
        <translation>تغيير اجتماع أو قائمة أو تقرير في تسليم</translation>
    </message>
    <message>
        <source>Tick off a meeting, list or report of a hand-over</source>
        <translation>تأشير اجتماع أو قائمة أو تقرير في تسليم كمنجز</translation>
    </message>
    <message>
        <source>Remove a meeting, list or report from a hand-over</source>
        <translation>إزالة اجتماع أو قائمة أو تقرير من تسليم</translation>
    </message>
    <message>
        <source>Record an introduction</source>
        <translation>تسجيل تقديم</translation>
    </message>
    <message>
        <source>Leave out an item</source>
        <translation>استبعاد بند</translation>
    </message>
    <message>
        <source>Accept items</source>
        <translation>قبول بنود</translation>
    </message>
    <message>
        <source>Decline an item</source>
        <translation>رفض بند</translation>
    </message>
    <message>
        <source>Write a read-back</source>
        <translation>كتابة إعادة صياغة</translation>
    </message>
    <message>
        <source>Agree with read-backs</source>
        <translation>إقرار إعادات الصياغة</translation>
    </message>
    <message>
        <source>Take a hand-over to its next step</source>
        <translation>نقل تسليم إلى خطوته التالية</translation>
    </message>
    <message>
        <source>Take a hand-over into custody</source>
        <translation>وضع تسليم في العهدة</translation>
    </message>
    <message>
        <source>Erase contacts for good</source>
        <translation>محو جهات اتصال نهائياً</translation>
    </message>
    <message>
        <source>End access to contacts handed over</source>
        <translation>إنهاء الوصول إلى جهات الاتصال المسلَّمة</translation>
    </message>
    <message>
        <source>Grant access for longer</source>
        <translation>تمديد الوصول</translation>
    </message>
    <message>
        <source>Sign off a hand-over</source>
        <translation>المصادقة الختامية على تسليم</translation>
    </message>
    <message>
        <source>Change what the planner knows</source>
        <translation>تغيير ما يعرفه المخطِّط</translation>
    </message>
    <message>
        <source>Import busy times</source>
        <translation>استيراد أوقات الانشغال</translation>
    </message>
    <message>
        <source>Plan the introductions</source>
        <translation>تخطيط لقاءات التقديم</translation>
    </message>
    <message>
        <source>Pin or unpin an introduction</source>
        <translation>تثبيت لقاء تقديم أو إلغاء تثبيته</translation>
    </message>
    <message>
        <source>Move an introduction</source>
        <translation>نقل لقاء تقديم</translation>
    </message>
    <message>
        <source>Confirm an introduction</source>
        <translation>تأكيد لقاء تقديم</translation>
    </message>
    <message>
        <source>Cancel an introduction</source>
        <translation>إلغاء لقاء تقديم</translation>
    </message>
    <message>
        <source>Propose a fallback</source>
        <translation>اقتراح بديل</translation>
    </message>
    <message>
        <source>Accept a fallback</source>
        <translation>قبول بديل</translation>
    </message>
    <message>
        <source>Export a bundle</source>
        <translation>تصدير حزمة</translation>
    </message>
    <message>
        <source>Import a bundle</source>
        <translation>استيراد حزمة</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>تراجع عن استيراد</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Decided. Undo brings the question back.</source>
        <translation>تم القرار. التراجع يعيد السؤال.</translation>
    </message>
    <message>
        <source>{number} of {count}. Two people said different things, neither knowing of the other.</source>
        <translation>السؤال {number} من {count}. قال شخصان أمرين مختلفين، ولم يعلم أحدهما بالآخر.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Value, and where it comes from</source>
        <translation>القيمة ومصدرها</translation>
    </message>
    <message>
        <source>Deleted, and changed by somebody who did not know</source>
        <translation>حذفها أحد، وغيّرها آخر دون علمه</translation>
    </message>
    <message>
        <source>Keep the contact</source>
        <translation>إبقاء جهة الاتصال</translation>
    </message>
    <message>
        <source>Delete it all the same</source>
        <translation>الحذف رغم ذلك</translation>
    </message>
    <message>
        <source>(emptied)</source>
        <translation>(أُفرغت)</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <translation>شخص غير معروف هنا</translation>
    </message>
    <message>
        <source>verified on {day}</source>
        <translation>تم التحقق في {day}</translation>
    </message>
    <message>
        <source>{name} on {day}</source>
        <translation>‏{name} في {day}</translation>
    </message>
    <message>
        <source>Decide between values</source>
        <translation>القرار بين القيم</translation>
    </message>
    <message>
        <source>The values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>&amp;Take the chosen one</source>
        <translation>أخذ ال&amp;مختار</translation>
    </message>
    <message>
        <source>Keep &amp;both (B)</source>
        <translation>إبقاء &amp;كليهما (B)</translation>
    </message>
    <message>
        <source>&amp;Later (L)</source>
        <translation>&amp;لاحقاً (L)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ConsentSection</name>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>الإجابة</translation>
    </message>
    <message>
        <source>What it covers</source>
        <translation>ما تشمله</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>{status}
ended {day}</source>
        <translation>{status}
انتهت في {day}</translation>
    </message>
    <message>
        <source>{status}
until {day}</source>
        <translation>{status}
حتى {day}</translation>
    </message>
    <message>
        <source>for: {purposes}</source>
        <translation>لأغراض: {purposes}</translation>
    </message>
    <message>
        <source>nothing said</source>
        <translation>لم يُذكر شيء</translation>
    </message>
    <message>
        <source>before: {audience}</source>
        <translation>أمام: {audience}</translation>
    </message>
    <message>
        <source>nobody said</source>
        <translation>لم يُذكر أحد</translation>
    </message>
    <message>
        <source>Nothing is recorded. What no record says is not agreed; “May I?” tells what follows from that.</source>
        <translation>لا شيء مسجّلاً. ما لم يُسجَّل فلا موافقة عليه؛ «هل يجوز لي؟» تبيّن ما يترتب على ذلك.</translation>
    </message>
    <message>
        <source>Taken back. Who holds this person must hear of it: press “Tell recipients”.</source>
        <translation>سُحبت الموافقة. يجب إبلاغ كل من لديه بيانات هذا الشخص: اضغط «إبلاغ المستلمين».</translation>
    </message>
    <message>
        <source>Records of consent</source>
        <translation>الموافقات المسجلة</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>تسجيل…</translation>
    </message>
    <message>
        <source>Record what the contact agreed to or refused</source>
        <translation>تسجيل ما وافقت عليه جهة الاتصال أو رفضته</translation>
    </message>
    <message>
        <source>May I?</source>
        <translation>هل يجوز لي؟</translation>
    </message>
    <message>
        <source>Ask whether something may be shared</source>
        <translation>السؤال عن جواز مشاركة شيء</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>سحب</translation>
    </message>
    <message>
        <source>The contact takes this consent back</source>
        <translation>جهة الاتصال تسحب هذه الموافقة</translation>
    </message>
    <message>
        <source>Tell recipients</source>
        <translation>إبلاغ المستلمين</translation>
    </message>
    <message>
        <source>Go to the notices for those who hold this person</source>
        <translation>الانتقال إلى الإشعارات الموجهة إلى من لديهم هذا الشخص</translation>
    </message>
</context>
<context>
    <name>ContactActions</name>
    <message>
        <source>Saved.</source>
        <translation>تم الحفظ.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>تمت الإضافة.</translation>
    </message>
    <message>
        <source>Deleted. Ctrl+Z brings it back.</source>
        <translation>تم الحذف. للاستعادة: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Deleted: {count}. Ctrl+Z brings them back.</source>
        <translation>المحذوف: {count}. للاستعادة: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Brought back: {count}.</source>
        <translation>المستعاد: {count}.</translation>
    </message>
    <message>
        <source>Verified today: {count}.</source>
        <translation>تم التحقق منه اليوم: {count}.</translation>
    </message>
    <message>
        <source>Nothing to verify: it was verified today, or everything to check is hidden.</source>
        <translation>لا شيء للتحقق منه: تم التحقق اليوم، أو كل ما يُتحقق منه مخفي.</translation>
    </message>
    <message>
        <source>Category added: {count}.</source>
        <translation>أُضيفت الفئة: {count}.</translation>
    </message>
    <message>
        <source>Changing the chosen contacts</source>
        <translation>تغيير جهات الاتصال المختارة</translation>
    </message>
    <message>
        <source>What can be imported (*.csv *.txt *.vcf *.rlx *.rlxcard);;All files (*)</source>
        <translation>ما يمكن استيراده (*.csv *.txt *.vcf *.rlx *.rlxcard);;كل الملفات (*)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>&amp;Add contact…</source>
        <translation>إ&amp;ضافة جهة اتصال…</translation>
    </message>
    <message>
        <source>&amp;Quick capture…</source>
        <translation>إدخال &amp;سريع…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;تعديل…</translation>
    </message>
    <message>
        <source>&amp;Keep this search…</source>
        <translation>حفظ &amp;هذا البحث…</translation>
    </message>
    <message>
        <source>Paste a signature or a vCard, or type a line</source>
        <translation>لصق توقيع أو بطاقة vCard، أو كتابة سطر</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;حذف</translation>
    </message>
    <message>
        <source>Import a table, vCards, a bundle or a card</source>
        <translation>استيراد جدول أو بطاقات vCard أو حزمة أو بطاقة</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>استي&amp;راد…</translation>
    </message>
    <message>
        <source>&amp;Verified today</source>
        <translation>تم التح&amp;قق اليوم</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>استعا&amp;دة</translation>
    </message>
    <message>
        <source>&amp;Forget this search</source>
        <translation>&amp;نسيان هذا البحث</translation>
    </message>
    <message>
        <source>Add a &amp;category</source>
        <translation>إضافة &amp;فئة</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>⚠ A leak can mean harm to this person. Give a code name first, and only what is needed. After saving, record the consent and the safe-contact protocol: without it no number is shown.</source>
        <translation>⚠ قد يلحق التسريب أذى بهذا الشخص. أعطِ اسماً رمزياً أولاً، واكتفِ بالضروري. بعد الحفظ سجّل الموافقة وبروتوكول الاتصال الآمن: بدونه لا يُعرض أي رقم.</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>إضافة جهة اتصال</translation>
    </message>
    <message>
        <source>Change a contact</source>
        <translation>تغيير جهة اتصال</translation>
    </message>
    <message>
        <source>Found by its name, or made</source>
        <translation>يُعثر عليها باسمها، أو تُنشأ</translation>
    </message>
    <message>
        <source>Such as Prefect</source>
        <translation>مثل: محافظ</translation>
    </message>
    <message>
        <source>One more, beside the present one</source>
        <translation>واحد آخر إلى جانب الحالي</translation>
    </message>
    <message>
        <source>One more post</source>
        <translation>منصب آخر</translation>
    </message>
    <message>
        <source>More &amp;fields</source>
        <translation>&amp;حقول أخرى</translation>
    </message>
</context>
<context>
    <name>ContactHeader</name>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
    <message>
        <source>{office}, since {day}</source>
        <translation>‏{office}، منذ {day}</translation>
    </message>
    <message>
        <source>⚠ {status}</source>
        <translation>⚠ {status}</translation>
    </message>
    <message>
        <source>⚠ This person is at risk: a leak can mean harm.</source>
        <translation>⚠ هذا الشخص معرّض للخطر: قد يلحق به التسريب أذى.</translation>
    </message>
    <message>
        <source>There is no safe-contact protocol yet, so no way to reach this person is shown.</source>
        <translation>لا يوجد بروتوكول اتصال آمن بعد، لذا لا تُعرض أي وسيلة للوصول إلى هذا الشخص.</translation>
    </message>
    <message>
        <source>Read first: the safe-contact protocol stands at the top of the values.</source>
        <translation>اقرأ أولاً: بروتوكول الاتصال الآمن في أعلى القيم.</translation>
    </message>
    <message>
        <source>⚠ Confirm first: the protocol was not confirmed with this contact for 90 days or more. Confirm it before you reach the contact.</source>
        <translation>⚠ أكّد أولاً: لم يُؤكَّد البروتوكول مع جهة الاتصال هذه منذ ٩٠ يوماً أو أكثر. أكّده قبل الوصول إليها.</translation>
    </message>
    <message>
        <source>⚠ There is somebody whom this person must not meet: see the ties.</source>
        <translation>⚠ هناك من يجب ألا يلتقي به هذا الشخص: انظر الصلات.</translation>
    </message>
    <message>
        <source>⚠ Two values stand against each other and wait for a decision.</source>
        <translation>⚠ قيمتان متعارضتان تنتظران قراراً.</translation>
    </message>
    <message>
        <source>Some values are hidden. Ctrl+R shows them; that is written to the log.</source>
        <translation>بعض القيم مخفية. لإظهارها: Ctrl+R؛ ويُكتب ذلك في سجل التدقيق.</translation>
    </message>
</context>
<context>
    <name>ContactList</name>
    <message>
        <source>{count} or more</source>
        <translation>{count} أو أكثر</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>النتائج: {count}</translation>
    </message>
    <message>
        <source>Contacts: {count}</source>
        <translation>جهات الاتصال: {count}</translation>
    </message>
    <message>
        <source>Words do not find who was deleted. Empty the search to see all of them.</source>
        <translation>البحث بالكلمات لا يجد المحذوف. أفرغ خانة البحث لترى الكل.</translation>
    </message>
    <message>
        <source>Nobody answers this.

Try fewer letters, another spelling or script, a number, or a word of a remark. Hidden values are never found.</source>
        <translation>لا نتيجة مطابقة.

جرّب حروفاً أقل، أو إملاءً أو كتابة أخرى، أو رقماً، أو كلمة من ملاحظة. لا يجد البحث القيم المخفية أبداً.</translation>
    </message>
    <message>
        <source>There is nobody here yet.

Ctrl+N adds a contact.
Ctrl+Shift+N takes a signature or a vCard that you paste.
Drop a table, a vCard file or a bundle here to import it.</source>
        <translation>لا أحد هنا بعد.

لإضافة جهة اتصال: Ctrl+N.
للصق توقيع أو بطاقة vCard: Ctrl+Shift+N.
أفلت هنا جدولاً أو ملف vCard أو حزمة لاستيرادها.</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>بح&amp;ث</translation>
    </message>
    <message>
        <source>Search contacts</source>
        <translation>البحث في جهات الاتصال</translation>
    </message>
    <message>
        <source>Name in any script, number, organisation</source>
        <translation>اسم بأي كتابة، أو رقم، أو منظمة</translation>
    </message>
    <message>
        <source>Also: category: org: steward: level: status: stale: is:risk -category:</source>
        <translation>وأيضاً: category: org: steward: level: status: stale: is:risk -category:</translation>
    </message>
    <message>
        <source>S&amp;ort by</source>
        <translation>ال&amp;ترتيب حسب</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>الترتيب حسب</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
</context>
<context>
    <name>ContactPane</name>
    <message>
        <source>Nothing is hidden here.</source>
        <translation>لا شيء مخفياً هنا.</translation>
    </message>
    <message>
        <source>Logged. Ctrl+Z takes it back.</source>
        <translation>تم التسجيل. للتراجع: Ctrl+Z.</translation>
    </message>
    <message>
        <source>Choose a contact in the list to see it here.
Arrow keys move, F6 changes the pane.</source>
        <translation>اختر جهة اتصال من القائمة لتراها هنا.
الأسهم للتنقل، وF6 للانتقال بين الأجزاء.</translation>
    </message>
    <message>
        <source>&amp;Reveal…</source>
        <translation>إ&amp;ظهار…</translation>
    </message>
    <message>
        <source>Show what is hidden; this is written to the log</source>
        <translation>إظهار المخفي؛ يُكتب ذلك في سجل التدقيق</translation>
    </message>
    <message>
        <source>Log a &amp;talk…</source>
        <translation>تسجيل &amp;تواصل…</translation>
    </message>
    <message>
        <source>Log what happened just now</source>
        <translation>تسجيل ما حدث للتو</translation>
    </message>
    <message>
        <source>As&amp;k for somebody named here…</source>
        <translation>طلب شخ&amp;ص مذكور هنا…</translation>
    </message>
    <message>
        <source>Ask a colleague for who is named here and is not here</source>
        <translation>سؤال أحد الزملاء عمّن هو مذكور هنا وغير موجود هنا</translation>
    </message>
</context>
<context>
    <name>ContactPicker</name>
    <message>
        <source>&amp;Search</source>
        <translation>بح&amp;ث</translation>
    </message>
    <message>
        <source>Search contacts to choose</source>
        <translation>البحث عن جهات اتصال لاختيارها</translation>
    </message>
    <message>
        <source>A few letters, then Enter</source>
        <translation>بضعة حروف، ثم Enter</translation>
    </message>
    <message>
        <source>Chosen contacts</source>
        <translation>جهات الاتصال المختارة</translation>
    </message>
    <message>
        <source>Contacts found; Enter chooses one</source>
        <translation>نتائج البحث عن جهات الاتصال؛ مفتاح Enter للاختيار</translation>
    </message>
    <message>
        <source>Chosen contacts; Delete takes one out</source>
        <translation>جهات الاتصال المختارة؛ مفتاح Delete للإزالة</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>ا&amp;ختيار</translation>
    </message>
    <message>
        <source>Choose the contact</source>
        <translation>اختيار جهة الاتصال</translation>
    </message>
    <message>
        <source>Take &amp;out</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Take the contact out again</source>
        <translation>إزالة جهة الاتصال من المختارة</translation>
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
        <translation>(الاسم مخفي)</translation>
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
    <name>ContactTexts</name>
    <message>
        <source>low confidence</source>
        <translation>ثقة منخفضة</translation>
    </message>
    <message>
        <source>medium confidence</source>
        <translation>ثقة متوسطة</translation>
    </message>
    <message>
        <source>high confidence</source>
        <translation>ثقة مرتفعة</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>verified on {day}</source>
        <translation>تم التحقق في {day}</translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <translation>شخص غير معروف هنا</translation>
    </message>
    <message>
        <source>written by {name} on {day}</source>
        <translation>كتبه {name} في {day}</translation>
    </message>
</context>
<context>
    <name>ContactViews</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>جهاتي</translation>
    </message>
    <message>
        <source>You are the primary steward of nobody yet. Whom you add is yours.</source>
        <translation>لستَ المسؤول الأساسي عن أحد بعد. من تضيفه يكون لك.</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>معرّضون للخطر</translation>
    </message>
    <message>
        <source>Nobody here is marked as at risk by category or by an assessed risk.</source>
        <translation>لا أحد هنا معلَّماً كمعرّض للخطر، لا بالفئة ولا بتقييم الخطر.</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>للتحقق</translation>
    </message>
    <message>
        <source>Everybody was verified within half a year. Ctrl+Shift+V says: verified today.</source>
        <translation>تم التحقق من الجميع خلال نصف عام. لتسجيل «تم التحقق اليوم»: Ctrl+Shift+V.</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>للمراجعة</translation>
    </message>
    <message>
        <source>No values stand against each other. They do when two officers write apart.</source>
        <translation>لا قيم متعارضة. تتعارض القيم حين يكتب موظفان كل على حدة.</translation>
    </message>
    <message>
        <source>No steward</source>
        <translation>بلا مسؤول</translation>
    </message>
    <message>
        <source>Everybody has a primary steward.</source>
        <translation>لكل جهة اتصال مسؤول أساسي.</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>المحذوفة</translation>
    </message>
    <message>
        <source>Nobody was deleted. Whom you delete stays here and can be brought back.</source>
        <translation>لم يُحذف أحد. من تحذفه يبقى هنا ويمكن استعادته.</translation>
    </message>
</context>
<context>
    <name>ContactsPage</name>
    <message>
        <source>Views and saved searches</source>
        <translation>طرق العرض وعمليات البحث المحفوظة</translation>
    </message>
</context>
<context>
    <name>ContentStep</name>
    <message>
        <source>What for, and whom is it about?</source>
        <translation>ما الغرض، وبمن يتعلق؟</translation>
    </message>
    <message>
        <source>There is no hand-over case yet. Start one on the hand-over page.</source>
        <translation>لا ملف تسليم بعد. ابدأ واحداً في صفحة التسليم.</translation>
    </message>
    <message>
        <source>Nobody is chosen yet.</source>
        <translation>لم يُختر أحد بعد.</translation>
    </message>
    <message>
        <source>Records of the case go, and no contact.</source>
        <translation>تخرج بيانات ملف التسليم بلا أي جهة اتصال.</translation>
    </message>
    <message>
        <source>Asked for: {count}. Ids go, and nothing else.</source>
        <translation>المطلوب: {count}. تخرج المعرّفات ولا شيء سواها.</translation>
    </message>
    <message>
        <source>Contacts in question: {count} ({levels})</source>
        <translation>جهات الاتصال المعنية: {count} ({levels})</translation>
    </message>
    <message>
        <source>W&amp;hat for</source>
        <translation>ال&amp;غرض</translation>
    </message>
    <message>
        <source>Hand-over &amp;case</source>
        <translation>ملف الت&amp;سليم</translation>
    </message>
    <message>
        <source>Who will s&amp;ee it</source>
        <translation>من سي&amp;طّلع عليه</translation>
    </message>
    <message>
        <source>Categor&amp;ies</source>
        <translation>ال&amp;فئات</translation>
    </message>
</context>
<context>
    <name>CoverageTiles</name>
    <message>
        <source>contacts</source>
        <translation>جهات اتصال</translation>
    </message>
    <message>
        <source>briefed</source>
        <translation>لها إحاطة</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>تم تقديمها</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكدة</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>مستبقاة</translation>
    </message>
    <message>
        <source>with one steward only</source>
        <translation>بمسؤول واحد فقط</translation>
    </message>
</context>
<context>
    <name>CoverageWords</name>
    <message>
        <source>The last day has passed, and nothing is transferred</source>
        <translation>مضى اليوم الأخير ولم يُنقل شيء</translation>
    </message>
    <message>
        <source>Transferred, and no receipt came</source>
        <translation>تم النقل ولم يرد إيصال</translation>
    </message>
    <message>
        <source>Received, and the supervisor has not signed</source>
        <translation>تم الاستلام ولم يوقّع المشرف</translation>
    </message>
    <message>
        <source>In custody for more than a month</source>
        <translation>في العهدة منذ أكثر من شهر</translation>
    </message>
    <message>
        <source>Suspended beyond the day of return</source>
        <translation>معلّق إلى ما بعد يوم العودة</translation>
    </message>
    <message>
        <source>(nobody)</source>
        <translation>(لا أحد)</translation>
    </message>
    <message>
        <source>(no component)</source>
        <translation>(بلا مكوّن)</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>التقرير في الحافظة.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>نص (*.txt)</translation>
    </message>
    <message>
        <source>The report was saved as {path}.</source>
        <translation>حُفظ التقرير باسم {path}.</translation>
    </message>
    <message>
        <source>A defect of the program</source>
        <translation>خلل في البرنامج</translation>
    </message>
    <message>
        <source>The program did something that it should not do. This is a defect of ours, not a mistake of yours. Nothing was sent anywhere, and your contacts are as they were last saved.</source>
        <translation>فعل البرنامج ما لا ينبغي له. هذا خلل منا، لا خطأ منك. لم يُرسل شيء إلى أي مكان، وجهات اتصالك كما حُفظت آخر مرة.</translation>
    </message>
    <message>
        <source>What you were just doing may not have been saved: look at it once more. If the window behaves strangely, lock the vault (Ctrl+L) and open it again. If this comes back, give the report below to who maintains the program.</source>
        <translation>ربما لم يُحفظ ما كنت تفعله للتو: راجعه مجدداً. إن تصرفت النافذة بغرابة، فاقفل الخزنة (Ctrl+L) وافتحها من جديد. وإن تكرر ذلك، فأعطِ التقرير أدناه للقائم على صيانة البرنامج.</translation>
    </message>
    <message>
        <source>The &amp;report names types and places in the program. It holds nothing of your vault:</source>
        <translation>يذكر الت&amp;قرير أنواعاً ومواضع في البرنامج. ولا يحوي شيئاً من خزنتك:</translation>
    </message>
    <message>
        <source>Report of the defect</source>
        <translation>تقرير الخلل</translation>
    </message>
    <message>
        <source>&amp;Copy the report</source>
        <translation>&amp;نسخ التقرير</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;حفظ التقرير…</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>CustodyDialog</name>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>العهدة</translation>
    </message>
    <message>
        <source>While nobody is named for the post, a custodian keeps the contacts and becomes their steward. Somebody else is named first; then export the bundle for them, import their receipt, and choose this again.</source>
        <translation>ما دام لم يُسمَّ أحد للمنصب، يحتفظ أمين العهدة بجهات الاتصال ويصبح المسؤول عنها. يُسمّى شخص آخر أولاً؛ ثم صدّر الحزمة له، واستورد إيصاله، واختر هذا مجدداً.</translation>
    </message>
    <message>
        <source>&amp;Custodian</source>
        <translation>&amp;أمين العهدة</translation>
    </message>
    <message>
        <source>&amp;Put into custody</source>
        <translation>&amp;وضع في العهدة</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>What is special about a day</source>
        <translation>ما يميّز يوماً</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>عدد الأيام: {count}</translation>
    </message>
    <message>
        <source>{days}. What is left empty is as on other days. Hours of its own open a weekend or holiday.</source>
        <translation>‏{days}. ما يُترك فارغاً يبقى كما في الأيام الأخرى. والساعات الخاصة تفتح يوم العطلة أو نهاية الأسبوع.</translation>
    </message>
    <message>
        <source>{days}. What you change is written for all of them; the rest stays as each has it.</source>
        <translation>‏{days}. ما تغيّره يُكتب لها كلها؛ ويبقى ما عداه كما هو في كل منها.</translation>
    </message>
    <message>
        <source>&amp;Open or closed</source>
        <translation>مفتوح أو م&amp;غلق</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Begins</source>
        <translation>ال&amp;بداية</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>ال&amp;نهاية</translation>
    </message>
    <message>
        <source>&amp;From; empty for the base</source>
        <translation>الانطلاق &amp;من؛ يُترك فارغاً للمقر</translation>
    </message>
    <message>
        <source>The ni&amp;ght is spent at</source>
        <translation>مكان المب&amp;يت</translation>
    </message>
    <message>
        <source>&amp;Convoy to</source>
        <translation>&amp;قافلة إلى</translation>
    </message>
    <message>
        <source>T&amp;here that day</source>
        <translation>المتو&amp;فر ذلك اليوم</translation>
    </message>
    <message>
        <source>&amp;Most meetings</source>
        <translation>الحد الأق&amp;صى للقاءات</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>20 Nov 2026 or 2026-11-20</source>
        <translation>٢٠ نوفمبر ٢٠٢٦ أو ⁦2026-11-20⁩</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>20 Nov 2026 or 2026-11-20</source>
        <translation>٢٠ نوفمبر ٢٠٢٦ أو ⁦2026-11-20⁩</translation>
    </message>
</context>
<context>
    <name>DaysStep</name>
    <message>
        <source>When?</source>
        <translation>متى؟</translation>
    </message>
    <message>
        <source>With both days known the overlap is shown here.</source>
        <translation>يظهر التداخل هنا متى عُرف اليومان.</translation>
    </message>
    <message>
        <source>No overlap: the last day is before the first day of who comes. Nobody can be introduced in person; a joint call, a signed letter or a third party takes the place of a meeting, proposed by one officer and accepted by another.</source>
        <translation>لا تداخل: اليوم الأخير يسبق اليوم الأول للقادم. لا يمكن تقديم أحد حضورياً؛ وتحل محل اللقاء مكالمة مشتركة أو رسالة موقّعة أو طرف ثالث، يقترحه موظف ويقبله آخر.</translation>
    </message>
    <message>
        <source>Overlap: {days} days, {working} of them working days.</source>
        <translation>أيام التداخل: {days}، منها أيام عمل: {working}.</translation>
    </message>
    <message>
        <source>Counting the days …</source>
        <translation>يجري عدّ الأيام …</translation>
    </message>
    <message>
        <source>A day that is not known yet may stay empty. The longer both are there, the more can be introduced.</source>
        <translation>يجوز أن يبقى اليوم غير المعروف بعدُ فارغاً. كلما طال وجود الموظفَين معاً أمكن تقديم المزيد.</translation>
    </message>
    <message>
        <source>&amp;Last day of who leaves</source>
        <translation>اليوم الأ&amp;خير للمغادر</translation>
    </message>
    <message>
        <source>&amp;First day of who comes</source>
        <translation>اليوم الأ&amp;ول للقادم</translation>
    </message>
    <message>
        <source>Co&amp;untry whose public holidays count, in two letters</source>
        <translation>ال&amp;بلد الذي تُحتسب عطله الرسمية، بحرفين لاتينيين</translation>
    </message>
    <message>
        <source>Country, in two letters</source>
        <translation>البلد، بحرفين لاتينيين</translation>
    </message>
    <message>
        <source>for example ML</source>
        <translation>مثلاً ML</translation>
    </message>
</context>
<context>
    <name>DaysTab</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>نوعه</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>من وإلى</translation>
    </message>
    <message>
        <source>Convoy to</source>
        <translation>قافلة إلى</translation>
    </message>
    <message>
        <source>There</source>
        <translation>المتوفر</translation>
    </message>
    <message>
        <source>Most meetings</source>
        <translation>الحد الأقصى للقاءات</translation>
    </message>
    <message>
        <source>{hours} (its own)</source>
        <translation>{hours} (خاصة به)</translation>
    </message>
    <message>
        <source>Filled down. Values changed: {count}.</source>
        <translation>تم الملء نزولاً. القيم المتغيرة: {count}.</translation>
    </message>
    <message>
        <source>Days on which both are in post; choose several with Shift or Ctrl</source>
        <translation>الأيام التي يكون فيها الموظفان في المنصب معاً؛ لاختيار عدة أيام: Shift أو Ctrl</translation>
    </message>
    <message>
        <source>There is no day on which both officers are in post. Say in the hand-over when who comes begins and who leaves ends, or choose fallbacks on the overlap page.</source>
        <translation>لا يوجد يوم يكون فيه الموظفان في المنصب معاً. حدّد في التسليم متى يبدأ القادم ومتى ينتهي المغادر، أو اختر البدائل في صفحة التداخل.</translation>
    </message>
    <message>
        <source>&amp;Change… (Return)</source>
        <translation>&amp;تغيير… (Return)</translation>
    </message>
    <message>
        <source>&amp;Fill down from the first (Ctrl+D)</source>
        <translation>&amp;ملء نزولاً من الأول (Ctrl+D)</translation>
    </message>
    <message>
        <source>As &amp;usual (Del)</source>
        <translation>كالمعتا&amp;د (Del)</translation>
    </message>
</context>
<context>
    <name>DeclineDialog</name>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>You do not take {name} over. The officer before you stays steward.</source>
        <translation>لن تتسلم {name}. يبقى الموظف السابق هو المسؤول.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Decline</source>
        <translation>&amp;رفض</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Hand-over started. Contacts: {count}.</source>
        <translation>بدأ التسليم. جهات الاتصال: {count}.</translation>
    </message>
    <message>
        <source>The case stands at: {state}.</source>
        <translation>حالة ملف التسليم: {state}.</translation>
    </message>
    <message>
        <source>Introduction recorded. Consents: {consents}, refusals: {refusals}.</source>
        <translation>سُجّل التقديم. الموافقات: {consents}، حالات الرفض: {refusals}.</translation>
    </message>
    <message>
        <source>Items set: {count}.</source>
        <translation>البنود المضبوطة: {count}.</translation>
    </message>
    <message>
        <source>Item: {state}.</source>
        <translation>البند: {state}.</translation>
    </message>
    <message>
        <source>Taken over: {count}. You are their steward from today.</source>
        <translation>تم تسلّم: {count}. أنت المسؤول عنها من اليوم.</translation>
    </message>
    <message>
        <source>Commitment acknowledged.</source>
        <translation>تم الإقرار بالتعهد.</translation>
    </message>
    <message>
        <source>Read-backs agreed to: {count}.</source>
        <translation>إعادات الصياغة التي أُقرّت: {count}.</translation>
    </message>
    <message>
        <source>Erased from this vault: {count}. The case keeps the record of it.</source>
        <translation>مُحيت من هذه الخزنة: {count}. ويحتفظ ملف التسليم بما يوثّق ذلك.</translation>
    </message>
    <message>
        <source>Case changed.</source>
        <translation>تغيّر ملف التسليم.</translation>
    </message>
    <message>
        <source>In custody. Contacts passed to the custodian: {count}.</source>
        <translation>في العهدة. جهات الاتصال المنقولة إلى أمين العهدة: {count}.</translation>
    </message>
    <message>
        <source>The custodian is named. Export the bundle for them and import their receipt, then again.</source>
        <translation>تمت تسمية أمين العهدة. صدّر الحزمة له واستورد إيصاله، ثم أعد المحاولة.</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Other work is still going on, and this was not begun. Try again when it is done.</source>
        <translation>لا يزال عمل آخر جارياً، ولم يبدأ هذا. أعد المحاولة عند انتهائه.</translation>
    </message>
</context>
<context>
    <name>DuplicateWords</name>
    <message>
        <source>same id in another list</source>
        <translation>المعرّف نفسه في قائمة أخرى</translation>
    </message>
    <message>
        <source>same phone number</source>
        <translation>رقم الهاتف نفسه</translation>
    </message>
    <message>
        <source>same e-mail address</source>
        <translation>البريد الإلكتروني نفسه</translation>
    </message>
    <message>
        <source>same account</source>
        <translation>الحساب نفسه</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>الاسم نفسه</translation>
    </message>
    <message>
        <source>similar name</source>
        <translation>اسم مشابه</translation>
    </message>
    <message>
        <source>same date of birth</source>
        <translation>تاريخ الميلاد نفسه</translation>
    </message>
    <message>
        <source>same year of birth</source>
        <translation>سنة الميلاد نفسها</translation>
    </message>
    <message>
        <source>same place</source>
        <translation>المكان نفسه</translation>
    </message>
    <message>
        <source>same organisation</source>
        <translation>المنظمة نفسها</translation>
    </message>
    <message>
        <source>but the name is common</source>
        <translation>لكن الاسم شائع</translation>
    </message>
    <message>
        <source>but born in another year</source>
        <translation>لكن سنة الميلاد مختلفة</translation>
    </message>
    <message>
        <source>but of another gender</source>
        <translation>لكن الجنس مختلف</translation>
    </message>
    <message>
        <source>but two ids in one list</source>
        <translation>لكن بمعرّفين في قائمة واحدة</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>الشخص نفسه</translation>
    </message>
    <message>
        <source>Needs a choice</source>
        <translation>يلزم الاختيار</translation>
    </message>
    <message>
        <source>Perhaps a namesake</source>
        <translation>ربما تشابه أسماء</translation>
    </message>
    <message>
        <source>= the same</source>
        <translation>= متطابق</translation>
    </message>
    <message>
        <source>≠ both stay</source>
        <translation>≠ يبقى الاثنان</translation>
    </message>
    <message>
        <source>≠ both stay until somebody decides</source>
        <translation>≠ يبقى الاثنان إلى أن يقرر أحد</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>+ is taken over</source>
        <translation>+ يُؤخذ</translation>
    </message>
    <message>
        <source>hidden, not compared; both stay</source>
        <translation>مخفي ولم يُقارن؛ يبقى الاثنان</translation>
    </message>
    <message>
        <source>≠ the first stands</source>
        <translation>≠ يسري الأول</translation>
    </message>
    <message>
        <source>≠ the second stands</source>
        <translation>≠ يسري الثاني</translation>
    </message>
    <message>
        <source>Interactions</source>
        <translation>حالات التواصل</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>التعهدات</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>المناصب</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>الصلات</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>الموافقات</translation>
    </message>
    <message>
        <source>Hand-overs</source>
        <translation>ملفات التسليم</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Pairs: {count}</source>
        <translation>الأزواج: {count}</translation>
    </message>
    <message>
        <source>The two are one contact now. Undo (Ctrl+Z) takes them apart again.</source>
        <translation>صارت الاثنتان جهة اتصال واحدة. التراجع (Ctrl+Z) يفصلهما من جديد.</translation>
    </message>
    <message>
        <source>Remembered: they are two people, and the pair is not shown again. Undo takes it back.</source>
        <translation>سُجّل أنهما شخصان، ولن يظهر الزوج مجدداً. يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>It looks like</source>
        <translation>الترجيح</translation>
    </message>
    <message>
        <source>First</source>
        <translation>الأولى</translation>
    </message>
    <message>
        <source>Second</source>
        <translation>الثانية</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Look at each pair, then merge it (M) or say that it is not the same person (N).</source>
        <translation>انظر إلى كل زوج، ثم ادمجه (M) أو حدّد أنه ليس الشخص نفسه (N).</translation>
    </message>
    <message>
        <source>Reading the contacts …</source>
        <translation>تجري قراءة جهات الاتصال …</translation>
    </message>
    <message>
        <source>Comparing {count} contacts …</source>
        <translation>تجري مقارنة {count} من جهات الاتصال …</translation>
    </message>
    <message>
        <source>The contacts are being compared.</source>
        <translation>تجري مقارنة جهات الاتصال.</translation>
    </message>
    <message>
        <source>No two contacts look like the same person.</source>
        <translation>لا تبدو أي جهتي اتصال شخصاً واحداً.</translation>
    </message>
    <message>
        <source>No pair of this kind is left.</source>
        <translation>لم يبق زوج من هذا النوع.</translation>
    </message>
    <message>
        <source>Pairs of contacts</source>
        <translation>أزواج جهات الاتصال</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Which pairs to show</source>
        <translation>الأزواج المراد عرضها</translation>
    </message>
    <message>
        <source>All pairs</source>
        <translation>كل الأزواج</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;دمج</translation>
    </message>
    <message>
        <source>Make the two one contact; the first one stays</source>
        <translation>جعل الاثنتين جهة اتصال واحدة؛ تبقى الأولى</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;ليسا الشخص نفسه</translation>
    </message>
    <message>
        <source>Remember that they are two people</source>
        <translation>تسجيل أنهما شخصان</translation>
    </message>
    <message>
        <source>&amp;Swap</source>
        <translation>&amp;تبديل</translation>
    </message>
    <message>
        <source>Let the other one of the two stay</source>
        <translation>إبقاء الأخرى من الاثنتين</translation>
    </message>
    <message>
        <source>Ne&amp;xt pair</source>
        <translation>ال&amp;زوج التالي</translation>
    </message>
    <message>
        <source>Go to the next pair and decide about this one later</source>
        <translation>الانتقال إلى الزوج التالي وتأجيل القرار في هذا</translation>
    </message>
    <message>
        <source>&amp;Open the first</source>
        <translation>&amp;فتح الأولى</translation>
    </message>
    <message>
        <source>Open the contact that stays</source>
        <translation>فتح جهة الاتصال الباقية</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>End a tie</source>
        <translation>إنهاء صلة</translation>
    </message>
    <message>
        <source>It stays in the history. A month or a year is enough where the day is not known.</source>
        <translation>تبقى في التاريخ السابق. يكفي الشهر أو السنة إن لم يُعرف اليوم.</translation>
    </message>
    <message>
        <source>&amp;Ended</source>
        <translation>تاريخ الان&amp;تهاء</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>إ&amp;نهاء</translation>
    </message>
</context>
<context>
    <name>ErrorPresenter</name>
    <message>
        <source>The same defect again: {kind} at {place}. What was saved is safe. Lock the vault (Ctrl+L) and open it anew; if it comes back, tell who maintains the program.</source>
        <translation>الخلل نفسه مجدداً: {kind} في {place}. ما حُفظ آمن. اقفل الخزنة (Ctrl+L) وافتحها من جديد؛ وإن تكرر فأبلغ القائم على صيانة البرنامج.</translation>
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
        <source>This is not the right PIN. Tries left: {left}. The passphrase always works.</source>
        <translation>رمز PIN غير صحيح. المحاولات الباقية: {left}. عبارة المرور تعمل دائماً.</translation>
    </message>
    <message>
        <source>No PIN opens this vault here now: {reason}. Unlock with the passphrase.</source>
        <translation>لا يفتح أي رمز PIN هذه الخزنة هنا الآن: {reason}. افتحها بعبارة المرور.</translation>
    </message>
    <message>
        <source>This computer's key store cannot be used now: {reason}. Nothing was changed; the passphrase works without it.</source>
        <translation>لا يمكن استخدام مخزن مفاتيح هذا الحاسوب الآن: {reason}. لم يتغير شيء؛ وعبارة المرور تعمل بدونه.</translation>
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
        <source>Nobody here knows the key that signed this. Add and verify the signer's public card first.</source>
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
        <source>The file is past its date. Ask the sender for a new one and check this computer's clock.</source>
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
        <source>one side contradicts itself; answer later, then settle it</source>
        <translation>أحد الطرفين يناقض نفسه؛ أجب لاحقاً ثم احسمه</translation>
    </message>
    <message>
        <source>a field with one value cannot keep both</source>
        <translation>حقل بقيمة واحدة لا يمكنه الاحتفاظ بالاثنتين</translation>
    </message>
    <message>
        <source>it is ended already</source>
        <translation>أُنهي بالفعل</translation>
    </message>
    <message>
        <source>it is settled already</source>
        <translation>حُسم بالفعل</translation>
    </message>
    <message>
        <source>it would say nothing: name a channel, a warning or a meeting place</source>
        <translation>لن يفيد شيئاً: اذكر وسيلة اتصال أو تحذيراً أو مكان لقاء</translation>
    </message>
    <message>
        <source>there is room for one value only</source>
        <translation>لا مكان إلا لقيمة واحدة</translation>
    </message>
    <message>
        <source>both ends are the same contact</source>
        <translation>الطرفان جهة الاتصال نفسها</translation>
    </message>
    <message>
        <source>it was erased, and what was erased cannot be brought back</source>
        <translation>مُحي، وما مُحي لا يمكن استعادته</translation>
    </message>
    <message>
        <source>the day is too far away</source>
        <translation>اليوم بعيد جداً</translation>
    </message>
    <message>
        <source>it was undone already</source>
        <translation>تم التراجع عنه بالفعل</translation>
    </message>
    <message>
        <source>a notice goes only to who has the contact</source>
        <translation>لا يُرسل الإشعار إلا إلى من لديه جهة الاتصال</translation>
    </message>
    <message>
        <source>another officer holds the case</source>
        <translation>ملف التسليم لدى موظف آخر</translation>
    </message>
    <message>
        <source>only the officers of the case may have what it holds</source>
        <translation>لا يجوز محتوى ملف التسليم إلا لموظفيه</translation>
    </message>
    <message>
        <source>the case goes to another officer</source>
        <translation>ملف التسليم موجّه إلى موظف آخر</translation>
    </message>
    <message>
        <source>nobody has compared the recipient's key</source>
        <translation>لم يقارن أحد مفتاح المستلم</translation>
    </message>
    <message>
        <source>the recipient's keys changed and nobody compared the new ones</source>
        <translation>تغيّرت مفاتيح المستلم ولم يقارن أحد الجديدة</translation>
    </message>
    <message>
        <source>the recipient's keys were revoked</source>
        <translation>أُلغيت مفاتيح المستلم</translation>
    </message>
    <message>
        <source>nobody is chosen</source>
        <translation>لم يُختر أحد</translation>
    </message>
    <message>
        <source>no introduction is planned or was taken back</source>
        <translation>لا لقاء تقديم مخططاً ولا مسحوباً</translation>
    </message>
    <message>
        <source>this is no calendar file</source>
        <translation>ليس هذا ملف تقويم</translation>
    </message>
    <message>
        <source>busy times</source>
        <translation>أوقات الانشغال</translation>
    </message>
    <message>
        <source>entries of a calendar</source>
        <translation>مدخلات تقويم</translation>
    </message>
    <message>
        <source>lines of a calendar</source>
        <translation>أسطر تقويم</translation>
    </message>
    <message>
        <source>no introduction is planned then</source>
        <translation>لا لقاء تقديم مخططاً في ذلك الوقت</translation>
    </message>
    <message>
        <source>no rule lets anything of it travel</source>
        <translation>لا قاعدة تسمح بخروج أي شيء منه</translation>
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
        <source>it is too short, six characters are the least</source>
        <translation>إنه قصير جداً، والحد الأدنى ستة محارف</translation>
    </message>
    <message>
        <source>none is set on this computer, or it was taken away</source>
        <translation>لم يُضبط رمز على هذا الحاسوب، أو أُزيل</translation>
    </message>
    <message>
        <source>the last unlock by passphrase is too long ago</source>
        <translation>مضى وقت طويل على آخر فتح بعبارة المرور</translation>
    </message>
    <message>
        <source>the clock of this computer was set back</source>
        <translation>أُرجعت ساعة هذا الحاسوب إلى الوراء</translation>
    </message>
    <message>
        <source>ten wrong PINs ended it</source>
        <translation>أنهته عشرة رموز PIN خاطئة</translation>
    </message>
    <message>
        <source>there is none of a kind that encrypts</source>
        <translation>لا يوجد مخزن من نوع يشفّر</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>إنه مقفل</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>إنه لا يستجيب</translation>
    </message>
    <message>
        <source>it does not keep what it is given</source>
        <translation>إنه لا يحفظ ما يُعطى له</translation>
    </message>
    <message>
        <source>the vault was opened by a PIN, and only a passphrase lets this be changed</source>
        <translation>فُتحت الخزنة برمز PIN، ولا يتغير هذا إلا بعبارة المرور</translation>
    </message>
    <message>
        <source>another officer uses a PIN for this vault on this computer</source>
        <translation>موظف آخر يستخدم رمز PIN لهذه الخزنة على هذا الحاسوب</translation>
    </message>
    <message>
        <source>the day is past already</source>
        <translation>مضى هذا اليوم بالفعل</translation>
    </message>
    <message>
        <source>nothing is stated</source>
        <translation>لم يُذكر شيء</translation>
    </message>
    <message>
        <source>it is no day; write it like 2026-12-04</source>
        <translation>ليس يوماً؛ اكتبه هكذا: ⁦2026-12-04⁩</translation>
    </message>
    <message>
        <source>name one: an officer, an organisation, or somebody in words</source>
        <translation>سمّ جهة واحدة: موظفاً أو منظمة أو شخصاً بالكلمات</translation>
    </message>
    <message>
        <source>an officer of the case takes over by a transfer</source>
        <translation>موظف ملف التسليم يتولّى عن طريق النقل</translation>
    </message>
    <message>
        <source>nobody hands over to the same officer</source>
        <translation>لا يسلّم أحد إلى الموظف نفسه</translation>
    </message>
    <message>
        <source>who hands over does not sign for it; name another officer</source>
        <translation>من يسلّم لا يوقّع على تسليمه؛ سمّ موظفاً آخر</translation>
    </message>
    <message>
        <source>nobody was chosen; type a name and choose one that is offered</source>
        <translation>لم يُختر أحد؛ اكتب اسماً واختر من المعروض</translation>
    </message>
    <message>
        <source>that day has not come yet</source>
        <translation>لم يحن ذلك اليوم بعد</translation>
    </message>
    <message>
        <source>it is no whole number</source>
        <translation>ليس عدداً صحيحاً</translation>
    </message>
    <message>
        <source>it is no day with a time; write it like 20 Nov 2026 14:30</source>
        <translation>ليس يوماً مع وقت؛ اكتبه هكذا: ٢٠ نوفمبر ٢٠٢٦ ١٤:٣٠</translation>
    </message>
    <message>
        <source>there is no name, number or address in it</source>
        <translation>لا اسم فيه ولا رقم ولا عنوان</translation>
    </message>
    <message>
        <source>a part that is needed is missing</source>
        <translation>ينقص جزء لازم</translation>
    </message>
    <message>
        <source>a name, a number or an address is needed; a code name is enough</source>
        <translation>يلزم اسم أو رقم أو عنوان؛ ويكفي اسم رمزي</translation>
    </message>
    <message>
        <source>it was not deleted</source>
        <translation>لم يكن محذوفاً</translation>
    </message>
    <message>
        <source>the number that is dialled is another one</source>
        <translation>الرقم الذي يُتصل به رقم آخر</translation>
    </message>
    <message>
        <source>the vault was opened with recovery words, which only read</source>
        <translation>فُتحت الخزنة بكلمات الاستعادة، وهي للقراءة فقط</translation>
    </message>
    <message>
        <source>it is no time of day; write it like 08:30</source>
        <translation>ليس هذا وقتاً من اليوم؛ اكتبه مثل 08:30</translation>
    </message>
    <message>
        <source>a line is no time; write it like 24 Nov 2026 14:00-15:30, tue 9-12 or 9-12</source>
        <translation>أحد الأسطر ليس وقتاً؛ اكتبه مثل 24 Nov 2026 14:00-15:30 أو tue 9-12 أو 9-12</translation>
    </message>
    <message>
        <source>no day of the overlap is meant by it</source>
        <translation>لا يدل على أي يوم من أيام التداخل</translation>
    </message>
    <message>
        <source>write minutes like 90 or 1:30, or a distance like 45 km</source>
        <translation>اكتب الدقائق مثل 90 أو 1:30، أو المسافة مثل 45 km</translation>
    </message>
    <message>
        <source>it ends before it begins</source>
        <translation>النهاية قبل البداية</translation>
    </message>
    <message>
        <source>it needs a beginning and an end</source>
        <translation>تلزم له بداية ونهاية</translation>
    </message>
    <message>
        <source>a curfew begins in the evening and ends in the morning</source>
        <translation>يبدأ حظر التجول مساءً وينتهي صباحاً</translation>
    </message>
    <message>
        <source>a day must be left to work on</source>
        <translation>يجب أن يبقى يوم للعمل</translation>
    </message>
    <message>
        <source>say how long it takes or how far it is</source>
        <translation>اذكر كم يستغرق من الوقت أو كم تبلغ مسافته</translation>
    </message>
    <message>
        <source>a way leads to another place</source>
        <translation>يجب أن يؤدي الطريق إلى مكان آخر</translation>
    </message>
    <message>
        <source>it is neither the outgoing nor the incoming officer</source>
        <translation>ليس الموظف المغادر ولا الموظف القادم</translation>
    </message>
    <message>
        <source>two of them must not meet; take one out of the group</source>
        <translation>لا يجوز أن يلتقي اثنان منهم؛ أخرج أحدهما من المجموعة</translation>
    </message>
    <message>
        <source>no meeting can be held on that day</source>
        <translation>لا يمكن عقد أي لقاء في ذلك اليوم</translation>
    </message>
    <message>
        <source>the two cannot be there so early</source>
        <translation>لا يمكن للموظفَين أن يكونا هناك في وقت مبكر كهذا</translation>
    </message>
    <message>
        <source>there is not enough time for the way from the one before</source>
        <translation>لا وقت كافياً للطريق من اللقاء السابق</translation>
    </message>
    <message>
        <source>another meeting is held at that time</source>
        <translation>يُعقد لقاء آخر في ذلك الوقت</translation>
    </message>
    <message>
        <source>the two would not be back in time</source>
        <translation>لن يعود الموظفان في الوقت المناسب</translation>
    </message>
    <message>
        <source>somebody has no time then, or the way would lead through the dark</source>
        <translation>لا وقت لأحدهم حينها، أو يمر الطريق في الظلام</translation>
    </message>
    <message>
        <source>somebody who must be met before has no place in the plan</source>
        <translation>من يجب لقاؤه قبل ذلك ليس له موعد في الخطة</translation>
    </message>
    <message>
        <source>somebody must be met before, and would be met after</source>
        <translation>هناك من يجب لقاؤه قبل ذلك، وسيكون لقاؤه بعده</translation>
    </message>
    <message>
        <source>two who must not meet would be at one place on one day</source>
        <translation>سيكون اثنان لا يجوز أن يلتقيا في مكان واحد في يوم واحد</translation>
    </message>
    <message>
        <source>something that is needed is not there on that day</source>
        <translation>شيء لازم غير متوفر في ذلك اليوم</translation>
    </message>
    <message>
        <source>the place cannot be reached on that day</source>
        <translation>لا يمكن الوصول إلى المكان في ذلك اليوم</translation>
    </message>
    <message>
        <source>the day has as many meetings as it may have</source>
        <translation>بلغت لقاءات اليوم حدها الأقصى</translation>
    </message>
</context>
<context>
    <name>EstimateDialog</name>
    <message>
        <source>Working out the days</source>
        <translation>حساب الأيام</translation>
    </message>
    <message>
        <source>Travelling</source>
        <translation>التنقل</translation>
    </message>
    <message>
        <source>Days needed</source>
        <translation>الأيام اللازمة</translation>
    </message>
    <message>
        <source>Days there are</source>
        <translation>الأيام المتاحة</translation>
    </message>
    <message>
        <source>Enough?</source>
        <translation>هل تكفي؟</translation>
    </message>
    <message>
        <source>Never possible</source>
        <translation>غير ممكن أبداً</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Suggested instead</source>
        <translation>البديل الموصى به</translation>
    </message>
    <message>
        <source>Everybody can be met, given enough days, by the ways as stated.</source>
        <translation>يمكن لقاء الجميع إن توفرت أيام كافية، بالطرق المذكورة.</translation>
    </message>
    <message>
        <source>No number of days helps these contacts, by the ways as stated: {count}</source>
        <translation>لا ينفع جهات الاتصال هذه أي عدد من الأيام، بالطرق المذكورة: {count}</translation>
    </message>
    <message>
        <source>by the ways as stated</source>
        <translation>بالطرق المذكورة</translation>
    </message>
    <message>
        <source>more than {most}</source>
        <translation>أكثر من {most}</translation>
    </message>
    <message>
        <source>No</source>
        <translation>لا</translation>
    </message>
    <message>
        <source>✓ Yes</source>
        <translation>✓ نعم</translation>
    </message>
    <message>
        <source>{count} too few</source>
        <translation>الناقص: {count}</translation>
    </message>
    <message>
        <source>How many days do we need?</source>
        <translation>كم يوماً نحتاج؟</translation>
    </message>
    <message>
        <source>Reckoned with the same rules as the plan, on days like those of the overlap. Nothing is written.</source>
        <translation>يُحسب بقواعد الخطة نفسها، لأيام مثل أيام التداخل. لا يُكتب شيء.</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>&amp;لمن</translation>
    </message>
    <message>
        <source>All contacts of first priority</source>
        <translation>كل جهات الاتصال ذات الأولوية الأولى</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>كل جهات الاتصال</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>يجري الحساب …</translation>
    </message>
    <message>
        <source>Contacts that no number of days helps</source>
        <translation>جهات الاتصال التي لا ينفعها أي عدد من الأيام</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>ExportView</name>
    <message>
        <source>Nobody is named yet who takes this case over. Name the incoming officer in the case first.</source>
        <translation>لم يُسمَّ بعد من يتسلّم هذا الملف. سمِّ الموظف القادم في ملف التسليم أولاً.</translation>
    </message>
    <message>
        <source>No public card of {name} is here, so nothing can be sealed for this hand-over. Take the card in under People and keys and compare the digits.</source>
        <translation>لا توجد هنا بطاقة عامة لـ {name}، فلا يمكن ختم شيء لهذا التسليم. أضف البطاقة في «الأشخاص والمفاتيح» وقارن الأرقام.</translation>
    </message>
    <message>
        <source>the incoming officer</source>
        <translation>الموظف القادم</translation>
    </message>
    <message>
        <source>Working out what leaves</source>
        <translation>يجري تحديد ما يخرج</translation>
    </message>
    <message>
        <source>No rule lets anything of this go. Below stands which rule keeps what.</source>
        <translation>لا قاعدة تسمح بخروج أي شيء من هذا. يرد أدناه أي قاعدة تمنع ماذا.</translation>
    </message>
    <message>
        <source>Writing the bundle</source>
        <translation>تجري كتابة الحزمة</translation>
    </message>
    <message>
        <source>The vault was changed since this preview. Nothing was written: look at it again.</source>
        <translation>تغيّرت الخزنة منذ هذه المعاينة. لم يُكتب شيء: انظر إليها مجدداً.</translation>
    </message>
    <message>
        <source>This contact</source>
        <translation>جهة الاتصال هذه</translation>
    </message>
    <message>
        <source>Export, step {number} of {count}: {title}</source>
        <translation>التصدير، الخطوة {number} من {count}: {title}</translation>
    </message>
    <message>
        <source>&amp;Write the bundle</source>
        <translation>&amp;كتابة الحزمة</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>ال&amp;تالي</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel the export</source>
        <translation>إلغاء التصدير</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>رجوع خطوة واحدة</translation>
    </message>
</context>
<context>
    <name>FallbackDialog</name>
    <message>
        <source>Propose a fallback</source>
        <translation>اقتراح بديل</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Instead of a meeting of three, for: {names}. It counts once the incoming officer, the supervisor or the custodian accepts it.</source>
        <translation>بدلاً من لقاء ثلاثي، لكل من: {names}. يسري متى قبله الموظف القادم أو المشرف أو أمين العهدة.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;كيف</translation>
    </message>
    <message>
        <source>&amp;Why they cannot be met</source>
        <translation>&amp;سبب تعذّر اللقاء</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>ا&amp;قتراح</translation>
    </message>
</context>
<context>
    <name>FieldEdit</name>
    <message>
        <source>Add: {field}</source>
        <translation>إضافة: {field}</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Bundles, cards and lists</source>
        <translation>حزم وبطاقات وقوائم</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>كل الملفات</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختيار ملف</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>ا&amp;ختيار ملف…</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>لم يُختر ملف.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Step {number} of {count}</source>
        <translation>الخطوة {number} من {count}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>ال&amp;تالي</translation>
    </message>
</context>
<context>
    <name>FirstStep</name>
    <message>
        <source>Who comes first?</source>
        <translation>من يأتي أولاً؟</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Post and organisation</source>
        <translation>المنصب والمنظمة</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>ما يدعو إلى ذلك</translation>
    </message>
    <message>
        <source>First priority: {first} of {all}.</source>
        <translation>الأولوية الأولى: {first} من {all}.</translation>
    </message>
    <message>
        <source>Take the &amp;suggestions ({count})</source>
        <translation>أخذ التو&amp;صيات ({count})</translation>
    </message>
    <message>
        <source>open commitments: {count}</source>
        <translation>التعهدات المفتوحة: {count}</translation>
    </message>
    <message>
        <source>Contacts of first priority need a whole brief and a read-back; all others are of third. Space or 1 changes the chosen one. Suggestions follow open commitments and risk; nothing is decided by them.</source>
        <translation>تحتاج جهات الاتصال ذات الأولوية الأولى إلى إحاطة كاملة وإعادة صياغة؛ وما عداها من الأولوية الثالثة. Space أو 1 لتغيير المختارة. تستند التوصيات إلى التعهدات المفتوحة والخطر؛ ولا تقرّر شيئاً.</translation>
    </message>
    <message>
        <source>at risk</source>
        <translation>معرّض للخطر</translation>
    </message>
    <message>
        <source>strength of the tie: {strength}</source>
        <translation>قوة الصلة: {strength}</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>لا أ&amp;حد</translation>
    </message>
    <message>
        <source>Contacts that go over: Space makes one of first priority</source>
        <translation>جهات الاتصال المراد تسليمها: Space يجعل إحداها من الأولوية الأولى</translation>
    </message>
    <message>
        <source>Nobody goes over.</source>
        <translation>لا أحد يُسلَّم.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>FormWords</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>نوع الاسم</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Town, village or quarter</source>
        <translation>المدينة أو القرية أو الحي</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>Script (Arab, Latn …)</source>
        <translation>نظام الكتابة (Arab, Latn …)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Sorted as</source>
        <translation>صيغة الترتيب</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>التسمية</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation>مشترك مع</translation>
    </message>
    <message>
        <source>Safe to use</source>
        <translation>آمن للاستخدام</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Service (Signal, WhatsApp …)</source>
        <translation>الخدمة (Signal, WhatsApp …)</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>الإقليم</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المقاطعة</translation>
    </message>
    <message>
        <source>Commune</source>
        <translation>البلدية</translation>
    </message>
    <message>
        <source>Village tract</source>
        <translation>تجمّع القرى</translation>
    </message>
    <message>
        <source>P-code of the region</source>
        <translation>رمز P-code للإقليم</translation>
    </message>
    <message>
        <source>P-code of the district</source>
        <translation>رمز P-code للمقاطعة</translation>
    </message>
    <message>
        <source>P-code of the commune</source>
        <translation>رمز P-code للبلدية</translation>
    </message>
    <message>
        <source>P-code of the village tract</source>
        <translation>رمز P-code لتجمّع القرى</translation>
    </message>
    <message>
        <source>How exact</source>
        <translation>مدى الدقة</translation>
    </message>
    <message>
        <source>Fluency</source>
        <translation>مستوى الإتقان</translation>
    </message>
    <message>
        <source>Interpreter needed</source>
        <translation>يلزم مترجم شفوي</translation>
    </message>
    <message>
        <source>Wants to speak with</source>
        <translation>تفضيل الحديث مع</translation>
    </message>
    <message>
        <source>How much it matters</source>
        <translation>مدى الأهمية</translation>
    </message>
    <message>
        <source>Nationalities not wanted</source>
        <translation>جنسيات غير مرغوب فيها</translation>
    </message>
    <message>
        <source>No uniforms</source>
        <translation>بلا زيّ رسمي</translation>
    </message>
    <message>
        <source>Kind of meeting place</source>
        <translation>نوع مكان اللقاء</translation>
    </message>
    <message>
        <source>Days to avoid</source>
        <translation>أيام ينبغي تجنبها</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>On</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Review by</source>
        <translation>المراجعة قبل</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>التهديدات</translation>
    </message>
    <message>
        <source>Assessed on</source>
        <translation>تاريخ التقييم</translation>
    </message>
    <message>
        <source>Mitigation</source>
        <translation>تدابير التخفيف</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>المعرّف</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>Dispose after</source>
        <translation>الإتلاف بعد</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>To</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Strength, 1 to 5</source>
        <translation>القوة، من ١ إلى ٥</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>الترتيب</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>وسيلة الاتصال</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>الساعات</translation>
    </message>
    <message>
        <source>Who may call</source>
        <translation>من يجوز له الاتصال</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>الاسم المختصر</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>المسمى الوظيفي</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>المنظمة</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>المنصب</translation>
    </message>
    <message>
        <source>From contact</source>
        <translation>من جهة الاتصال</translation>
    </message>
    <message>
        <source>To contact</source>
        <translation>إلى جهة الاتصال</translation>
    </message>
    <message>
        <source>To organisation</source>
        <translation>إلى المنظمة</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Promised by</source>
        <translation>صاحب التعهد</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>موضوع التعهد</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>من تولّاه</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بشأن</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>What allows it</source>
        <translation>أساس الجواز</translation>
    </message>
    <message>
        <source>For</source>
        <translation>للأغراض</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يجوز له الاطلاع</translation>
    </message>
    <message>
        <source>These persons</source>
        <translation>هؤلاء الأشخاص</translation>
    </message>
    <message>
        <source>The person or what was told</source>
        <translation>الشخص أو ما أدلى به</translation>
    </message>
    <message>
        <source>Who agreed, if not the person</source>
        <translation>من وافق، إن لم يكن الشخص نفسه</translation>
    </message>
    <message>
        <source>How it was said</source>
        <translation>كيف قيل</translation>
    </message>
    <message>
        <source>When it was said</source>
        <translation>متى قيل</translation>
    </message>
    <message>
        <source>Last day on which it holds</source>
        <translation>آخر يوم للسريان</translation>
    </message>
    <message>
        <source>When you leave</source>
        <translation>عند مغادرتك</translation>
    </message>
    <message>
        <source>Named successors</source>
        <translation>الخلف المسمَّون</translation>
    </message>
    <message>
        <source>When another organisation takes over</source>
        <translation>عند تولّي منظمة أخرى</translation>
    </message>
    <message>
        <source>Why the level goes down</source>
        <translation>سبب خفض الدرجة</translation>
    </message>
    <message>
        <source>Own observation</source>
        <translation>ملاحظة مباشرة</translation>
    </message>
    <message>
        <source>Told by the contact</source>
        <translation>من جهة الاتصال نفسها</translation>
    </message>
    <message>
        <source>Third party</source>
        <translation>طرف ثالث</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>وثيقة</translation>
    </message>
    <message>
        <source>Open source</source>
        <translation>مصدر علني</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>مستورد</translation>
    </message>
</context>
<context>
    <name>FrameActions</name>
    <message>
        <source>&amp;Settings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعد&amp;ة</translation>
    </message>
    <message>
        <source>&amp;About Rolodex</source>
        <translation>&amp;حول Rolodex</translation>
    </message>
</context>
<context>
    <name>FuzzyDayEditor</name>
    <message>
        <source>1971, May 1971, 4 May 1971, or about: 1971~</source>
        <translation>١٩٧١، مايو ١٩٧١، ٤ مايو ١٩٧١، أو تقريباً: ١٩٧١~</translation>
    </message>
</context>
<context>
    <name>GroundTab</name>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>الإقليم</translation>
    </message>
    <message>
        <source>Convoy</source>
        <translation>القافلة</translation>
    </message>
    <message>
        <source>only by convoy</source>
        <translation>بقافلة فقط</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>الطريق</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>km</source>
        <translation>كم</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>الاتجاه</translation>
    </message>
    <message>
        <source>{ways} and {count} more</source>
        <translation>{ways} و{count} أخرى</translation>
    </message>
    <message>
        <source>No way is known: {ways}</source>
        <translation>لا طريق معروفاً: {ways}</translation>
    </message>
    <message>
        <source>Saved in the travel table.</source>
        <translation>حُفظ في جدول التنقل.</translation>
    </message>
    <message>
        <source>Places where meetings are held</source>
        <translation>الأماكن التي تُعقد فيها اللقاءات</translation>
    </message>
    <message>
        <source>No place is named yet: all meetings are at the base. Add places with Ins.</source>
        <translation>لم يُسمَّ أي مكان بعد: كل اللقاءات في المقر. أضف أماكن بمفتاح Ins.</translation>
    </message>
    <message>
        <source>&amp;Add a place… (Ins)</source>
        <translation>إ&amp;ضافة مكان… (Ins)</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;تغيير…</translation>
    </message>
    <message>
        <source>&amp;Remove (Del)</source>
        <translation>إ&amp;زالة (Del)</translation>
    </message>
    <message>
        <source>Ways</source>
        <translation>الطرق</translation>
    </message>
    <message>
        <source>No way is stated yet. Add ways with Ins, or type minutes into the square.</source>
        <translation>لم يُذكر أي طريق بعد. أضف طرقاً بمفتاح Ins، أو اكتب الدقائق في الجدول المربع.</translation>
    </message>
    <message>
        <source>Add a &amp;way… (Ins)</source>
        <translation>إضافة &amp;طريق… (Ins)</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>ت&amp;غيير…</translation>
    </message>
    <message>
        <source>Re&amp;move (Del)</source>
        <translation>&amp;إزالة (Del)</translation>
    </message>
    <message>
        <source>As a s&amp;quare</source>
        <translation>كجدول م&amp;ربع</translation>
    </message>
    <message>
        <source>As a &amp;list</source>
        <translation>ك&amp;قائمة</translation>
    </message>
    <message>
        <source>Type minutes (90 or 1:30) or a distance (45 km); Return goes on, Del takes away. A way holds in both directions unless the list says otherwise. In brackets: found through other places.</source>
        <translation>اكتب الدقائق (٩٠ أو ١:٣٠) أو المسافة (٤٥ كم)؛ Return للمتابعة، وDel للإزالة. يسري الطريق في الاتجاهين ما لم تذكر القائمة خلاف ذلك. ما بين القوسين وُجد عبر أماكن أخرى.</translation>
    </message>
    <message>
        <source>Add the missin&amp;g ways…</source>
        <translation>إضافة الطرق ال&amp;ناقصة…</translation>
    </message>
</context>
<context>
    <name>Guards</name>
    <message>
        <source>Not yours now</source>
        <translation>ليس دورك الآن</translation>
    </message>
    <message>
        <source>Only the officer who holds the case now may do this.</source>
        <translation>لا يجوز ذلك إلا للموظف الذي بيده ملف التسليم الآن.</translation>
    </message>
    <message>
        <source>No such step</source>
        <translation>لا خطوة كهذه</translation>
    </message>
    <message>
        <source>From where the case or the item stands now, this step does not lead on.</source>
        <translation>لا تؤدي هذه الخطوة إلى شيء من الحالة الراهنة لملف التسليم أو البند.</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>The last day of the outgoing officer must be set.</source>
        <translation>يجب تحديد اليوم الأخير للموظف المغادر.</translation>
    </message>
    <message>
        <source>Every contact listed</source>
        <translation>إدراج كل جهات الاتصال</translation>
    </message>
    <message>
        <source>Every contact of the outgoing officer must be an item of the case.</source>
        <translation>يجب أن تكون كل جهة اتصال للموظف المغادر بنداً في ملف التسليم.</translation>
    </message>
    <message>
        <source>Priorities set</source>
        <translation>تحديد الأولويات</translation>
    </message>
    <message>
        <source>Every item needs a priority.</source>
        <translation>لكل بند أولوية يجب تحديدها.</translation>
    </message>
    <message>
        <source>Key verified</source>
        <translation>التحقق من المفتاح</translation>
    </message>
    <message>
        <source>An incoming officer or custodian must be named, and the key compared under People and keys.</source>
        <translation>يجب تسمية موظف قادم أو أمين عهدة، ومقارنة المفتاح في «الأشخاص والمفاتيح».</translation>
    </message>
    <message>
        <source>Briefs complete</source>
        <translation>اكتمال الإحاطات</translation>
    </message>
    <message>
        <source>Every item of first priority needs a complete brief.</source>
        <translation>لكل بند من الأولوية الأولى إحاطة كاملة مطلوبة.</translation>
    </message>
    <message>
        <source>Everybody introduced</source>
        <translation>تقديم الجميع</translation>
    </message>
    <message>
        <source>Every item must be introduced, referred, or left out with a reason.</source>
        <translation>يجب تقديم كل بند، أو إحالته، أو استبعاده مع ذكر السبب.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Every contact that travels must permit it, or be left out as withheld.</source>
        <translation>يجب أن تأذن كل جهة اتصال بنقلها، وإلا استُبعدت بوصفها مستبقاة.</translation>
    </message>
    <message>
        <source>Bundle exported</source>
        <translation>تصدير الحزمة</translation>
    </message>
    <message>
        <source>The bundle of the case must be exported to the incoming officer.</source>
        <translation>يجب تصدير حزمة ملف التسليم إلى الموظف القادم.</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>الإيصال</translation>
    </message>
    <message>
        <source>The incoming officer's receipt for the bundle must be imported.</source>
        <translation>يجب استيراد إيصال الموظف القادم عن الحزمة.</translation>
    </message>
    <message>
        <source>Read-backs accepted</source>
        <translation>القبول وإعادة الصياغة</translation>
    </message>
    <message>
        <source>Every item of first priority must be accepted and read back.</source>
        <translation>يجب قبول كل بند من الأولوية الأولى وإعادة صياغته.</translation>
    </message>
    <message>
        <source>Read-backs agreed</source>
        <translation>إقرار إعادات الصياغة</translation>
    </message>
    <message>
        <source>The outgoing officer or the supervisor must agree to every read-back of first priority.</source>
        <translation>يجب أن يُقرّ الموظف المغادر أو المشرف كل إعادة صياغة من الأولوية الأولى.</translation>
    </message>
    <message>
        <source>Commitments acknowledged</source>
        <translation>الإقرار بالتعهدات</translation>
    </message>
    <message>
        <source>The incoming officer must acknowledge every open commitment.</source>
        <translation>يجب أن يقرّ الموظف القادم بكل تعهد مفتوح.</translation>
    </message>
    <message>
        <source>Supervisor's signature</source>
        <translation>توقيع المشرف</translation>
    </message>
    <message>
        <source>The supervisor named in the case must sign, with a passphrase of their own.</source>
        <translation>يجب أن يوقّع المشرف المسمّى في ملف التسليم بعبارة مرور خاصة به.</translation>
    </message>
    <message>
        <source>Custodian named</source>
        <translation>تسمية أمين العهدة</translation>
    </message>
    <message>
        <source>A custodian must be named.</source>
        <translation>يجب تسمية أمين عهدة.</translation>
    </message>
    <message>
        <source>Custodian's receipt</source>
        <translation>إيصال أمين العهدة</translation>
    </message>
    <message>
        <source>The custodian must do this, or the receipt for their bundle must be imported.</source>
        <translation>يجب أن يقوم أمين العهدة بذلك، أو أن يُستورد إيصال حزمته.</translation>
    </message>
    <message>
        <source>Key shares</source>
        <translation>حصص المفتاح</translation>
    </message>
    <message>
        <source>A quorum of key shares must be joined.</source>
        <translation>يجب جمع نصاب من حصص المفتاح.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>A reason must be given.</source>
        <translation>يجب ذكر سبب.</translation>
    </message>
    <message>
        <source>Return date</source>
        <translation>تاريخ العودة</translation>
    </message>
    <message>
        <source>A return date after today must be given.</source>
        <translation>يجب ذكر تاريخ عودة بعد اليوم.</translation>
    </message>
    <message>
        <source>The incoming officer's part</source>
        <translation>دور الموظف القادم</translation>
    </message>
    <message>
        <source>Only the incoming officer, or the custodian of a vacant post, may do this.</source>
        <translation>لا يجوز ذلك إلا للموظف القادم، أو لأمين عهدة المنصب الشاغر.</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>This item was left out of the hand-over and cannot be accepted.</source>
        <translation>استُبعد هذا البند من التسليم ولا يمكن قبوله.</translation>
    </message>
    <message>
        <source>Nothing withholds it</source>
        <translation>لا شيء يستبقيها</translation>
    </message>
    <message>
        <source>No rule of consent withholds this contact: leave it out with a reason instead.</source>
        <translation>لا قاعدة من قواعد الموافقة تستبقي جهة الاتصال هذه: استبعدها مع ذكر السبب بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>The outgoing officer's part</source>
        <translation>دور الموظف المغادر</translation>
    </message>
    <message>
        <source>Only the officer who handed over may do this.</source>
        <translation>لا يجوز ذلك إلا للموظف الذي سلّم.</translation>
    </message>
    <message>
        <source>The supervisor's part</source>
        <translation>دور المشرف</translation>
    </message>
    <message>
        <source>Only the supervisor of the case may do this.</source>
        <translation>لا يجوز ذلك إلا لمشرف ملف التسليم.</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>غير مؤكد</translation>
    </message>
    <message>
        <source>The successor has not accepted this contact, or not read it back although it is of first priority.</source>
        <translation>لم يقبل الخلف جهة الاتصال هذه، أو لم يُعد صياغتها مع أنها من الأولوية الأولى.</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>غير مسلَّم</translation>
    </message>
    <message>
        <source>This contact did not go over to the successor.</source>
        <translation>لم تُسلَّم جهة الاتصال هذه إلى الخلف.</translation>
    </message>
    <message>
        <source>Still a steward</source>
        <translation>لا تزال مسؤولاً</translation>
    </message>
    <message>
        <source>You are still a steward of this contact.</source>
        <translation>لا تزال مسؤولاً عن جهة الاتصال هذه.</translation>
    </message>
    <message>
        <source>No other steward</source>
        <translation>لا مسؤول آخر</translation>
    </message>
    <message>
        <source>Nobody else is the primary steward of this contact yet.</source>
        <translation>ليس لجهة الاتصال هذه بعد مسؤول أساسي غيرك.</translation>
    </message>
    <message>
        <source>Shared vault</source>
        <translation>خزنة مشتركة</translation>
    </message>
    <message>
        <source>A colleague who shares this vault is a steward of this contact.</source>
        <translation>زميل يشاركك هذه الخزنة مسؤول عن جهة الاتصال هذه.</translation>
    </message>
    <message>
        <source>In another case</source>
        <translation>في ملف تسليم آخر</translation>
    </message>
    <message>
        <source>You still hold this contact by another hand-over.</source>
        <translation>لا تزال جهة الاتصال هذه لديك بموجب تسليم آخر.</translation>
    </message>
    <message>
        <source>Somebody else accepts</source>
        <translation>القبول لغيرك</translation>
    </message>
    <message>
        <source>A fallback is accepted by the incoming officer, the supervisor or the custodian, never by who hands over. Name one of them in the case first.</source>
        <translation>يقبل البديلَ الموظفُ القادم أو المشرف أو أمين العهدة، ولا يقبله أبداً من يسلّم. سمّ أحدهم أولاً في ملف التسليم.</translation>
    </message>
    <message>
        <source>No fallback waits</source>
        <translation>لا بديل ينتظر</translation>
    </message>
    <message>
        <source>The contact needs no introduction any more, or nobody proposed a fallback for it.</source>
        <translation>لم تعد جهة الاتصال بحاجة إلى تقديم، أو لم يقترح أحد بديلاً لها.</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>غير مخطط</translation>
    </message>
    <message>
        <source>This introduction has no planned time, or it was held or cancelled already.</source>
        <translation>ليس للقاء التقديم هذا وقت مخطط، أو أنه عُقد أو أُلغي من قبل.</translation>
    </message>
    <message>
        <source>Key revoked</source>
        <translation>المفتاح ملغى</translation>
    </message>
    <message>
        <source>This key was revoked and is never trusted again.</source>
        <translation>أُلغي هذا المفتاح ولن يوثق به أبداً.</translation>
    </message>
    <message>
        <source>Contacts not in the case: {count}</source>
        <translation>جهات اتصال خارج ملف التسليم: {count}</translation>
    </message>
    <message>
        <source>Items without priority: {count}</source>
        <translation>بنود بلا أولوية: {count}</translation>
    </message>
    <message>
        <source>Briefs of first priority still incomplete: {count}</source>
        <translation>إحاطات من الأولوية الأولى غير مكتملة بعد: {count}</translation>
    </message>
    <message>
        <source>Items neither introduced, referred nor left out: {count}</source>
        <translation>بنود لم تُقدَّم ولم تُحَل ولم تُستبعد: {count}</translation>
    </message>
    <message>
        <source>Contacts that have not agreed to travel: {count}</source>
        <translation>جهات اتصال لم توافق على نقلها: {count}</translation>
    </message>
    <message>
        <source>Items of first priority not accepted and read back: {count}</source>
        <translation>بنود من الأولوية الأولى لم تُقبل ولم تُعد صياغتها: {count}</translation>
    </message>
    <message>
        <source>Read-backs nobody has agreed to: {count}</source>
        <translation>إعادات صياغة لم يُقرّها أحد: {count}</translation>
    </message>
    <message>
        <source>Contacts with commitments not acknowledged: {count}</source>
        <translation>جهات اتصال لها تعهدات لم يُقرّ بها: {count}</translation>
    </message>
</context>
<context>
    <name>HandoverActions</name>
    <message>
        <source>&amp;Start a hand-over…</source>
        <translation>بد&amp;ء تسليم…</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>الخطوة ال&amp;تالية</translation>
    </message>
    <message>
        <source>Take the case to its next step; a refusal says what is missing</source>
        <translation>نقل ملف التسليم إلى خطوته التالية؛ وعند الرفض يُذكر الناقص</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>الإ&amp;حاطة</translation>
    </message>
    <message>
        <source>Write or read the brief of the chosen contact</source>
        <translation>كتابة إحاطة جهة الاتصال المختارة أو قراءتها</translation>
    </message>
    <message>
        <source>&amp;Introduce…</source>
        <translation>ت&amp;قديم…</translation>
    </message>
    <message>
        <source>Record an introduction of the chosen contacts</source>
        <translation>تسجيل تقديم جهات الاتصال المختارة</translation>
    </message>
    <message>
        <source>&amp;Read back…</source>
        <translation>إعادة ال&amp;صياغة…</translation>
    </message>
    <message>
        <source>Read the chosen contact back, or agree to it</source>
        <translation>إعادة صياغة جهة الاتصال المختارة، أو إقرار صياغتها</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>قبو&amp;ل</translation>
    </message>
    <message>
        <source>Take the chosen contacts over</source>
        <translation>تولّي جهات الاتصال المختارة</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>تص&amp;دير…</translation>
    </message>
    <message>
        <source>Export the bundle of the case, or write the receipt for it</source>
        <translation>تصدير حزمة ملف التسليم، أو كتابة إيصالها</translation>
    </message>
    <message>
        <source>&amp;Save the text</source>
        <translation>حف&amp;ظ النص</translation>
    </message>
    <message>
        <source>&amp;Previous item</source>
        <translation>البند ال&amp;سابق</translation>
    </message>
    <message>
        <source>Ne&amp;xt item</source>
        <translation>الب&amp;ند التالي</translation>
    </message>
    <message>
        <source>&amp;Board or table</source>
        <translation>لوحة &amp;أو جدول</translation>
    </message>
    <message>
        <source>Show the items as a board, or as a table again</source>
        <translation>عرض البنود كلوحة، أو كجدول من جديد</translation>
    </message>
    <message>
        <source>Add &amp;contacts to the case…</source>
        <translation>إ&amp;ضافة جهات اتصال إلى ملف التسليم…</translation>
    </message>
    <message>
        <source>Add &amp;linked people…</source>
        <translation>إضافة أ&amp;شخاص مرتبطين…</translation>
    </message>
    <message>
        <source>People tied to contacts of the case, and why</source>
        <translation>أشخاص لهم صلة بجهات اتصال ملف التسليم، والسبب</translation>
    </message>
    <message>
        <source>&amp;Fill from the record</source>
        <translation>ملء من الخ&amp;زنة</translation>
    </message>
    <message>
        <source>Write what the vault knows into the empty parts of the briefs</source>
        <translation>كتابة ما تعرفه الخزنة في الأجزاء الفارغة من الإحاطات</translation>
    </message>
    <message>
        <source>&amp;Refer elsewhere…</source>
        <translation>إحالة إلى جهة أ&amp;خرى…</translation>
    </message>
    <message>
        <source>Tell the chosen contacts where to turn instead</source>
        <translation>إبلاغ جهات الاتصال المختارة بمن تتوجه إليه بدلاً من ذلك</translation>
    </message>
    <message>
        <source>Propose a &amp;fallback…</source>
        <translation>&amp;اقتراح بديل…</translation>
    </message>
    <message>
        <source>For who cannot be met: a call, a letter, a person</source>
        <translation>لمن لا يمكن لقاؤه: مكالمة أو رسالة أو شخص</translation>
    </message>
    <message>
        <source>Accep&amp;t the fallback</source>
        <translation>قبول ال&amp;بديل</translation>
    </message>
    <message>
        <source>As incoming officer, supervisor, custodian</source>
        <translation>بصفة الموظف القادم أو المشرف أو أمين العهدة</translation>
    </message>
    <message>
        <source>Add something besides contacts…</source>
        <translation>إضافة شيء غير جهات الاتصال…</translation>
    </message>
    <message>
        <source>A meeting, a list, a report, a document</source>
        <translation>اجتماع أو قائمة أو تقرير أو وثيقة</translation>
    </message>
    <message>
        <source>&amp;What becomes of it, priority…</source>
        <translation>ال&amp;مآل والأولوية…</translation>
    </message>
    <message>
        <source>&amp;Leave out…</source>
        <translation>استب&amp;عاد…</translation>
    </message>
    <message>
        <source>&amp;Decline…</source>
        <translation>&amp;رفض…</translation>
    </message>
    <message>
        <source>A&amp;gree to all read-backs</source>
        <translation>إقرار كل إعادات الصياغ&amp;ة</translation>
    </message>
    <message>
        <source>Change o&amp;fficers and days…</source>
        <translation>ت&amp;غيير الموظفين والأيام…</translation>
    </message>
    <message>
        <source>C&amp;ustody…</source>
        <translation>الع&amp;هدة…</translation>
    </message>
    <message>
        <source>Sus&amp;pend the case…</source>
        <translation>تعل&amp;يق ملف التسليم…</translation>
    </message>
    <message>
        <source>Cancel the c&amp;ase…</source>
        <translation>&amp;إلغاء ملف التسليم…</translation>
    </message>
    <message>
        <source>Si&amp;gn off</source>
        <translation>المصادقة الختامية &amp;والإغلاق</translation>
    </message>
    <message>
        <source>Close a received case, as its supervisor</source>
        <translation>إغلاق ملف تسليم مستلَم، بصفة المشرف</translation>
    </message>
    <message>
        <source>&amp;End my access…</source>
        <translation>إ&amp;نهاء وصولي…</translation>
    </message>
    <message>
        <source>Erase here what the successor took over; it cannot be undone</source>
        <translation>محو ما تولّاه الخلف من هنا؛ لا يمكن التراجع عنه</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Print or save the note, a brief, day sheets or the summary of the case</source>
        <translation>طباعة أو حفظ المذكرة أو إحاطة أو أوراق الأيام أو ملخص ملف التسليم</translation>
    </message>
    <message>
        <source>Open the c&amp;ontact</source>
        <translation>فتح &amp;جهة الاتصال</translation>
    </message>
    <message>
        <source>All &amp;cases</source>
        <translation>&amp;كل ملفات التسليم</translation>
    </message>
</context>
<context>
    <name>HandoverCardModel</name>
    <message>
        <source>Priority {priority}</source>
        <translation>الأولوية {priority}</translation>
    </message>
    <message>
        <source>Brief: {state}</source>
        <translation>الإحاطة: {state}</translation>
    </message>
    <message>
        <source>Open commitments: {count}</source>
        <translation>التعهدات المفتوحة: {count}</translation>
    </message>
</context>
<context>
    <name>HandoverCaseModel</name>
    <message>
        <source>Leaves</source>
        <translation>المغادر</translation>
    </message>
    <message>
        <source>Comes</source>
        <translation>القادم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>You are</source>
        <translation>صفتك</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>Briefed / introduced / confirmed</source>
        <translation>إحاطة / تقديم / تأكيد</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>⚠ {day}, late</source>
        <translation>⚠ {day}، متأخر</translation>
    </message>
    <message>
        <source> · your turn</source>
        <translation> · دورك الآن</translation>
    </message>
</context>
<context>
    <name>HandoverEditDialog</name>
    <message>
        <source>Not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Change the hand-over</source>
        <translation>تغيير التسليم</translation>
    </message>
    <message>
        <source>Nobody yet – the post stays vacant for now</source>
        <translation>لا أحد بعد – يبقى المنصب شاغراً حالياً</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>لا أحد</translation>
    </message>
    <message>
        <source>&amp;Who comes</source>
        <translation>ال&amp;قادم</translation>
    </message>
    <message>
        <source>S&amp;upervisor</source>
        <translation>ال&amp;مشرف</translation>
    </message>
    <message>
        <source>&amp;Custodian</source>
        <translation>أمين ال&amp;عهدة</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Last day of who leaves</source>
        <translation>اليوم الأ&amp;خير للمغادر</translation>
    </message>
    <message>
        <source>&amp;First day of who comes</source>
        <translation>اليوم الأ&amp;ول للقادم</translation>
    </message>
    <message>
        <source>Coun&amp;try, in two letters</source>
        <translation>ال&amp;بلد، بحرفين لاتينيين</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>HandoverFateModel</name>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>From this vault</source>
        <translation>من هذه الخزنة</translation>
    </message>
    <message>
        <source>Why it stays</source>
        <translation>سبب بقائها</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>is erased</source>
        <translation>تُمحى</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>تبقى</translation>
    </message>
</context>
<context>
    <name>HandoverItemModel</name>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>الإجراء</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>الإحاطة</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>التعهدات</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>(relinquished on {day})</source>
        <translation>(تم التخلي عنها في {day})</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محددة</translation>
    </message>
    <message>
        <source>(not in this vault)</source>
        <translation>(ليس في هذه الخزنة)</translation>
    </message>
    <message>
        <source>✓ complete</source>
        <translation>✓ كاملة</translation>
    </message>
    <message>
        <source>✓ written</source>
        <translation>✓ مكتوبة</translation>
    </message>
    <message>
        <source>none needed</source>
        <translation>لا حاجة إليه</translation>
    </message>
    <message>
        <source>missing: {count}</source>
        <translation>ناقص: {count}</translation>
    </message>
    <message>
        <source>stays: {rule}</source>
        <translation>تبقى: {rule}</translation>
    </message>
    <message>
        <source>to {name}</source>
        <translation>إلى {name}</translation>
    </message>
    <message>
        <source>instead of a meeting: {mode}</source>
        <translation>بدلاً من لقاء: {mode}</translation>
    </message>
    <message>
        <source>proposed: {mode}</source>
        <translation>المقترح: {mode}</translation>
    </message>
    <message>
        <source>⚠ confirm the safe contact first</source>
        <translation>⚠ أكّد الاتصال الآمن أولاً</translation>
    </message>
    <message>
        <source>read-back agreed</source>
        <translation>أُقرّت إعادة الصياغة</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>أُعيدت الصياغة</translation>
    </message>
    <message>
        <source>outgoing access ended on {day}</source>
        <translation>انتهى وصول المغادر في {day}</translation>
    </message>
    <message>
        <source>single steward</source>
        <translation>مسؤول واحد فقط</translation>
    </message>
</context>
<context>
    <name>HandoverPage</name>
    <message>
        <source>Case: {state}</source>
        <translation>ملف التسليم: {state}</translation>
    </message>
    <message>
        <source>Hand-overs: {count}</source>
        <translation>عمليات التسليم: {count}</translation>
    </message>
    <message>
        <source>This case is not here any more; its beginning was taken back.</source>
        <translation>لم يعد ملف التسليم هذا هنا؛ فقد جرى التراجع عن بدئه.</translation>
    </message>
    <message>
        <source>The receipt comes as a file from the officer who took over: import it here.</source>
        <translation>يصل الإيصال ملفاً من الموظف الذي تسلّم: استورده هنا.</translation>
    </message>
    <message>
        <source>This contact is not in this vault, so there is nothing to open.</source>
        <translation>جهة الاتصال هذه ليست في هذه الخزنة، فلا شيء يُفتح.</translation>
    </message>
    <message>
        <source>Your access to this contact ended on {day}; its texts were erased.</source>
        <translation>انتهى وصولك إلى جهة الاتصال هذه في {day}؛ ومُحيت نصوصها.</translation>
    </message>
    <message>
        <source>This was the last item.</source>
        <translation>كان هذا آخر بند.</translation>
    </message>
    <message>
        <source>This is the first item.</source>
        <translation>هذا أول بند.</translation>
    </message>
</context>
<context>
    <name>HandoverPromiseModel</name>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>صاحبه</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>التعهد</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation>الإقرار</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>✓ yes</source>
        <translation>✓ نعم</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
</context>
<context>
    <name>HandoverScopeModel</name>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
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
        <source>Why offered</source>
        <translation>سبب العرض</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>in care</source>
        <translation>في الرعاية</translation>
    </message>
    <message>
        <source>linked to one of them</source>
        <translation>لها صلة بإحداها</translation>
    </message>
</context>
<context>
    <name>HandoverSection</name>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>This contact</source>
        <translation>جهة الاتصال هذه</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>From {outgoing} to {incoming}</source>
        <translation>من {outgoing} إلى {incoming}</translation>
    </message>
    <message>
        <source>last day {day}</source>
        <translation>اليوم الأخير {day}</translation>
    </message>
    <message>
        <source>priority {number}</source>
        <translation>الأولوية {number}</translation>
    </message>
    <message>
        <source>This contact is in no hand-over.</source>
        <translation>جهة الاتصال هذه ليست في أي تسليم.</translation>
    </message>
    <message>
        <source>Hand-overs of this contact</source>
        <translation>عمليات تسليم جهة الاتصال هذه</translation>
    </message>
    <message>
        <source>Open the hand-over</source>
        <translation>فتح التسليم</translation>
    </message>
    <message>
        <source>Go to the case (Enter)</source>
        <translation>الانتقال إلى ملف التسليم (Enter)</translation>
    </message>
</context>
<context>
    <name>HandoverWizard</name>
    <message>
        <source>Start a hand-over</source>
        <translation>بدء تسليم</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
</context>
<context>
    <name>HandoverWords</name>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط له</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>قيد الإحاطة</translation>
    </message>
    <message>
        <source>Introducing</source>
        <translation>قيد التقديم</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>منقول</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>مستلَم</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>في العهدة</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>معلّق</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طارئ</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>مدرج</translation>
    </message>
    <message>
        <source>Briefed</source>
        <translation>له إحاطة</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>قُدّم</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Awaiting contact</source>
        <translation>بانتظار جهة الاتصال</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>مستبقى</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>غير مسلَّم</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>محال</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>المغادر</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>القادم</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>أمين العهدة</translation>
    </message>
    <message>
        <source>End of assignment</source>
        <translation>انتهاء المهمة</translation>
    </message>
    <message>
        <source>Reassignment</source>
        <translation>إعادة تكليف</translation>
    </message>
    <message>
        <source>Temporary cover</source>
        <translation>تغطية مؤقتة</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>إجازة</translation>
    </message>
    <message>
        <source>Secondment</source>
        <translation>إعارة</translation>
    </message>
    <message>
        <source>Evacuation</source>
        <translation>إجلاء</translation>
    </message>
    <message>
        <source>Incapacity</source>
        <translation>عجز</translation>
    </message>
    <message>
        <source>Site closure</source>
        <translation>إغلاق الموقع</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>سبب الأهمية</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السوابق</translation>
    </message>
    <message>
        <source>Current actions</source>
        <translation>الإجراءات الجارية</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>التعهدات</translation>
    </message>
    <message>
        <source>Sensitivities</source>
        <translation>الحساسيات</translation>
    </message>
    <message>
        <source>If this happens, then</source>
        <translation>إن حدث هذا، فعندئذ</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>ممنوع</translation>
    </message>
    <message>
        <source>Who else knows the contact</source>
        <translation>من يعرف جهة الاتصال غيرك</translation>
    </message>
    <message>
        <source>Joint visit</source>
        <translation>زيارة مشتركة</translation>
    </message>
    <message>
        <source>Meeting in our office</source>
        <translation>لقاء في مكتبنا</translation>
    </message>
    <message>
        <source>Joint call</source>
        <translation>مكالمة مشتركة</translation>
    </message>
    <message>
        <source>Video call</source>
        <translation>مكالمة فيديو</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>رسالة خطية</translation>
    </message>
    <message>
        <source>Through a third party</source>
        <translation>عبر طرف ثالث</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>مقترح</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>عُقد</translation>
    </message>
    <message>
        <source>Partly held</source>
        <translation>عُقد جزئياً</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>فشل</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>مستبدل</translation>
    </message>
    <message>
        <source>Accepts the successor</source>
        <translation>قبول الخلف</translation>
    </message>
    <message>
        <source>Hesitates</source>
        <translation>تردد</translation>
    </message>
    <message>
        <source>Declines</source>
        <translation>رفض</translation>
    </message>
    <message>
        <source>Will turn there</source>
        <translation>قبول التوجه إلى هناك</translation>
    </message>
    <message>
        <source>Standing meeting</source>
        <translation>اجتماع دوري</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>مجموعة</translation>
    </message>
    <message>
        <source>Mailing list</source>
        <translation>قائمة بريدية</translation>
    </message>
    <message>
        <source>Report due</source>
        <translation>تقرير مستحق</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>وثيقة</translation>
    </message>
    <message>
        <source>Same post</source>
        <translation>المنصب نفسه</translation>
    </message>
    <message>
        <source>Same organisation</source>
        <translation>المنظمة نفسها</translation>
    </message>
    <message>
        <source>Met together</source>
        <translation>لقاء مشترك</translation>
    </message>
    <message>
        <source>no consent is on record</source>
        <translation>لا موافقة مسجلة</translation>
    </message>
    <message>
        <source>the contact was asked and has not answered</source>
        <translation>سُئلت جهة الاتصال ولم تجب</translation>
    </message>
    <message>
        <source>the consent is for another purpose</source>
        <translation>الموافقة لغرض آخر</translation>
    </message>
    <message>
        <source>the consent is for another audience</source>
        <translation>الموافقة لجمهور آخر</translation>
    </message>
    <message>
        <source>the consent does not cover all of it</source>
        <translation>الموافقة لا تشمل ذلك كله</translation>
    </message>
    <message>
        <source>the consent has expired</source>
        <translation>انتهت صلاحية الموافقة</translation>
    </message>
    <message>
        <source>the contact refused</source>
        <translation>رفضت جهة الاتصال</translation>
    </message>
    <message>
        <source>the contact withdrew the consent</source>
        <translation>سحبت جهة الاتصال موافقتها</translation>
    </message>
    <message>
        <source>the contact must be asked first</source>
        <translation>يجب سؤال جهة الاتصال أولاً</translation>
    </message>
    <message>
        <source>the consent names another successor</source>
        <translation>الموافقة تسمّي خلفاً آخر</translation>
    </message>
    <message>
        <source>the contact must never be handed over</source>
        <translation>لا يجوز تسليم جهة الاتصال أبداً</translation>
    </message>
    <message>
        <source>a caveat forbids any further transfer</source>
        <translation>قيدٌ يمنع أي نقل آخر</translation>
    </message>
    <message>
        <source>a caveat names the only recipients</source>
        <translation>قيدٌ يسمّي المستلمين دون غيرهم</translation>
    </message>
    <message>
        <source>a caveat says: by word of mouth only</source>
        <translation>قيدٌ يقول: شفوياً فقط</translation>
    </message>
    <message>
        <source>the recipient's key is not verified</source>
        <translation>مفتاح المستلم غير متحقَّق منه</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>تعهدنا</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>تعهدوا</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>وجهاً لوجه</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>هاتف</translation>
    </message>
    <message>
        <source>video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>بريد إلكتروني</translation>
    </message>
    <message>
        <source>letter</source>
        <translation>رسالة خطية</translation>
    </message>
    <message>
        <source>event</source>
        <translation>فعالية</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>طرف ثالث</translation>
    </message>
    <message>
        <source>other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>يوم عمل</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>نهاية أسبوع</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>عطلة</translation>
    </message>
    <message>
        <source>away</source>
        <translation>غياب</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>مساعدة</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Everywhere</source>
        <translation>في كل مكان</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>مفتاح الاختصار</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>ما يفعله</translation>
    </message>
    <message>
        <source>The &amp;first hour</source>
        <translation>ال&amp;ساعة الأولى</translation>
    </message>
    <message>
        <source>From an empty vault to the first contacts</source>
        <translation>من خزنة فارغة إلى أولى جهات الاتصال</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;مفاتيح الاختصار</translation>
    </message>
    <message>
        <source>Every key, page by page</source>
        <translation>كل مفاتيح الاختصار، صفحة صفحة</translation>
    </message>
    <message>
        <source>What it does &amp;not do</source>
        <translation>ما &amp;لا يفعله البرنامج</translation>
    </message>
    <message>
        <source>Against what the program does not protect</source>
        <translation>ما لا يحمي منه البرنامج</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Topics</source>
        <translation>المواضيع</translation>
    </message>
    <message>
        <source>Topics: {count}</source>
        <translation>المواضيع: {count}</translation>
    </message>
    <message>
        <source>&amp;Search the guide</source>
        <translation>بح&amp;ث في الدليل</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>بحث في الدليل</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>holds</source>
        <translation>سارٍ</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>مستبدل</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>تُراجع عنه</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل التاريخي</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>ما قيل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>somebody unknown here</source>
        <translation>شخص غير معروف هنا</translation>
    </message>
    <message>
        <source>{command}, by {name}</source>
        <translation>{command}، بواسطة {name}</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>محذوف</translation>
    </message>
    <message>
        <source>Taken back: {command}</source>
        <translation>تم التراجع عن: {command}</translation>
    </message>
    <message>
        <source>{field} emptied</source>
        <translation>أُفرغ {field}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}: {value}</translation>
    </message>
    <message>
        <source>Taken back: {command}.</source>
        <translation>تم التراجع عن: {command}.</translation>
    </message>
    <message>
        <source>History of the contact</source>
        <translation>السجل التاريخي لجهة الاتصال</translation>
    </message>
    <message>
        <source>Take back this change</source>
        <translation>التراجع عن هذا التغيير</translation>
    </message>
    <message>
        <source>Take back all that was written together with this line</source>
        <translation>التراجع عن كل ما كُتب مع هذا السطر</translation>
    </message>
</context>
<context>
    <name>HolidayDialog</name>
    <message>
        <source>Official holiday of the duty station</source>
        <translation>عطلة رسمية لمركز العمل</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>HoursDialog</name>
    <message>
        <source>Hours and rules</source>
        <translation>الساعات والقواعد</translation>
    </message>
    <message>
        <source>Times are of the clock of the case. Return goes on to the next field; Ctrl+Return saves.</source>
        <translation>الأوقات بتوقيت ملف التسليم. Return للانتقال إلى الحقل التالي؛ وCtrl+Return للحفظ.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حف&amp;ظ</translation>
    </message>
</context>
<context>
    <name>HoursTab</name>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>القيمة</translation>
    </message>
    <message>
        <source>As usual again.</source>
        <translation>كالمعتاد من جديد.</translation>
    </message>
    <message>
        <source>Hours and rules of the case</source>
        <translation>ساعات ملف التسليم وقواعده</translation>
    </message>
    <message>
        <source>&amp;Change… (Return)</source>
        <translation>&amp;تغيير… (Return)</translation>
    </message>
    <message>
        <source>As &amp;usual (Del)</source>
        <translation>كالمعتا&amp;د (Del)</translation>
    </message>
</context>
<context>
    <name>IfLeftTab</name>
    <message>
        <source>{officer} leaves</source>
        <translation>غادر {officer}</translation>
    </message>
    <message>
        <source>Any one officer leaves</source>
        <translation>غادر أي موظف واحد</translation>
    </message>
    <message>
        <source>All of {component} leave</source>
        <translation>غادر كل موظفي {component}</translation>
    </message>
    <message>
        <source>Any category</source>
        <translation>أي فئة</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Tie (0–4)</source>
        <translation>الصلة (٠–٤)</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>التعهدات المفتوحة</translation>
    </message>
    <message>
        <source>Last meeting</source>
        <translation>آخر لقاء</translation>
    </message>
    <message>
        <source>Known to</source>
        <translation>يعرفها</translation>
    </message>
    <message>
        <source>{count} known to nobody else; at risk: {risk}; with an open promise: {promises}.</source>
        <translation>لا يعرفها أحد آخر: {count}؛ المعرّضة للخطر: {risk}؛ ذات تعهد مفتوح: {promises}.</translation>
    </message>
    <message>
        <source>The first {count} are listed.</source>
        <translation>تُعرض أول {count} فقط.</translation>
    </message>
    <message>
        <source>⚠ at risk</source>
        <translation>⚠ معرّض للخطر</translation>
    </message>
    <message>
        <source>If to&amp;morrow</source>
        <translation>لو &amp;غداً</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>من يغادر</translation>
    </message>
    <message>
        <source>Cate&amp;gory</source>
        <translation>ال&amp;فئة</translation>
    </message>
    <message>
        <source>Contacts who would be lost</source>
        <translation>جهات الاتصال التي ستُفقد</translation>
    </message>
    <message>
        <source>Nobody would be lost: somebody else knows each of them.</source>
        <translation>لن تُفقد أي جهة: يعرف كلاً منها شخص آخر.</translation>
    </message>
</context>
<context>
    <name>ImportStep</name>
    <message>
        <source>Your vault is ready</source>
        <translation>خزنتك جاهزة</translation>
    </message>
    <message>
        <source>&amp;Import and begin</source>
        <translation>ا&amp;ستيراد وبدء</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>ب&amp;دء</translation>
    </message>
    <message>
        <source>The recovery words open this vault from now on. Put the paper into a safe.</source>
        <translation>كلمات الاستعادة تفتح هذه الخزنة من الآن فصاعداً. ضع الورقة في مكان آمن مقفل.</translation>
    </message>
    <message>
        <source>This vault has no recovery words: without the passphrase it stays closed.</source>
        <translation>ليس لهذه الخزنة كلمات استعادة: بدون عبارة المرور تبقى مغلقة.</translation>
    </message>
    <message>
        <source>Do you have contacts in a file? A phone or mail program exports vCards (.vcf), a table is saved as CSV (.csv), colleagues send bundles (.rlx).</source>
        <translation>هل لديك جهات اتصال في ملف؟ يصدّر برنامج الهاتف أو البريد بطاقات vCard (⁦.vcf⁩)، ويُحفظ الجدول بصيغة CSV (⁦.csv⁩)، ويرسل الزملاء حزماً (⁦.rlx⁩).</translation>
    </message>
    <message>
        <source>A bundle opens only where it was sealed to keys of this vault. If the sender has no public card of yours yet, give it first: it is on the page of people and keys.</source>
        <translation>لا تُفتح الحزمة إلا حيث خُتمت لمفاتيح هذه الخزنة. إن لم تكن لدى المرسل بطاقتك العامة بعد، فأعطه إياها أولاً: تجدها في صفحة «الأشخاص والمفاتيح».</translation>
    </message>
    <message>
        <source>You see what is in the file before anything is taken. Import is always in the menu.</source>
        <translation>ترى ما في الملف قبل أخذ أي شيء منه. الاستيراد متاح دائماً في القائمة.</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Checking the bundle</source>
        <translation>فحص الحزمة</translation>
    </message>
    <message>
        <source>In quarantine: nobody here knows who signed this</source>
        <translation>في الحجر: لا أحد هنا يعرف من وقّع هذا</translation>
    </message>
    <message>
        <source>Nothing of it is shown or taken in. Ask the colleague for the public card, take it in under People and keys and compare the digits by voice or in person. Then check the file again. What the card in front of the file says of itself:</source>
        <translation>لا يُعرض شيء منها ولا يُؤخذ. اطلب من الزميل بطاقته العامة، وأضفها في «الأشخاص والمفاتيح»، وقارن الأرقام بالصوت أو وجهاً لوجه. ثم افحص الملف مجدداً. ما تقوله البطاقة في مقدمة الملف عن نفسها:</translation>
    </message>
    <message>
        <source>Name: {name}
Component: {component}
Fingerprint: {fingerprint}</source>
        <translation>الاسم: {name}
المكوّن: {component}
البصمة: {fingerprint}</translation>
    </message>
    <message>
        <source>Not taken in: nothing was written</source>
        <translation>لم تؤخذ: لم يُكتب شيء</translation>
    </message>
    <message>
        <source>This file opens with a passphrase</source>
        <translation>يُفتح هذا الملف بعبارة مرور</translation>
    </message>
    <message>
        <source>The sender sealed it with a passphrase and not to your public card. Ask for the passphrase by voice or in person. Nothing was written.</source>
        <translation>ختمه المرسل بعبارة مرور لا لبطاقتك العامة. اطلب عبارة المرور صوتياً أو حضورياً. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>Before the lock you were deciding about the file {path}. What you decided is kept: make the file reachable there and check again. Going back to the lists gives it up.</source>
        <translation>قبل القفل كنت تبتّ في الملف {path}. ما قررته محفوظ: أتح الملف في مكانه وافحصه مجدداً. الرجوع إلى القوائم تخلٍّ عنه.</translation>
    </message>
    <message>
        <source>Taking the bundle in</source>
        <translation>أخذ محتوى الحزمة</translation>
    </message>
    <message>
        <source>The bundle is being checked. Nothing is written.</source>
        <translation>يجري فحص الحزمة. لم يُكتب شيء.</translation>
    </message>
    <message>
        <source>The &amp;passphrase that the sender gave you for this file:</source>
        <translation>&amp;عبارة المرور التي أعطاك إياها المرسل لهذا الملف:</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>عبارة مرور الملف</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>إعادة ال&amp;فحص</translation>
    </message>
    <message>
        <source>Check the file again</source>
        <translation>إعادة فحص الملف</translation>
    </message>
    <message>
        <source>People and &amp;keys…</source>
        <translation>ال&amp;أشخاص والمفاتيح…</translation>
    </message>
    <message>
        <source>Go to people and keys</source>
        <translation>الانتقال إلى الأشخاص والمفاتيح</translation>
    </message>
    <message>
        <source>&amp;Back to the lists</source>
        <translation>ال&amp;رجوع إلى القوائم</translation>
    </message>
    <message>
        <source>Back to the lists</source>
        <translation>الرجوع إلى القوائم</translation>
    </message>
</context>
<context>
    <name>InputDialog</name>
    <message>
        <source>Saved. Undo takes it back.</source>
        <translation>حُفظ. «تراجع» يلغيه.</translation>
    </message>
    <message>
        <source>Added: {what}. Type the next one, or close with Esc.</source>
        <translation>أُضيف: {what}. اكتب التالي، أو أغلق بمفتاح Esc.</translation>
    </message>
</context>
<context>
    <name>InputTexts</name>
    <message>
        <source>not limited</source>
        <translation>بلا حد</translation>
    </message>
    <message>
        <source>{value} (usual)</source>
        <translation>‏{value} (المعتاد)</translation>
    </message>
    <message>
        <source>one way</source>
        <translation>اتجاه واحد</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>after {names}</source>
        <translation>بعد {names}</translation>
    </message>
    <message>
        <source>never with {names}</source>
        <translation>ليس أبداً مع {names}</translation>
    </message>
    <message>
        <source>not on {days}</source>
        <translation>ليس في {days}</translation>
    </message>
    <message>
        <source>{count} wishes in words that the planner cannot read</source>
        <translation>رغبات مكتوبة لا يستطيع المخطِّط قراءتها: {count}</translation>
    </message>
    <message>
        <source>must be met by a woman</source>
        <translation>يجب أن تقابلها امرأة</translation>
    </message>
    <message>
        <source>must be met by a man</source>
        <translation>يجب أن يقابلها رجل</translation>
    </message>
    <message>
        <source>needs an interpreter</source>
        <translation>تحتاج إلى مترجم شفوي</translation>
    </message>
    <message>
        <source>others outside this case: {count}</source>
        <translation>آخرون خارج ملف التسليم: {count}</translation>
    </message>
</context>
<context>
    <name>InstantEditor</name>
    <message>
        <source>20 Nov 2026 14:30</source>
        <translation>٢٠ نوفمبر ٢٠٢٦ ١٤:٣٠</translation>
    </message>
</context>
<context>
    <name>IntakePage</name>
    <message>
        <source>An import is going on. Choose the next file when it is done, or cancel it.</source>
        <translation>الاستيراد جارٍ. اختر الملف التالي بعد انتهائه، أو ألغِه.</translation>
    </message>
    <message>
        <source>Tables and vCards ({endings})</source>
        <translation>الجداول وبطاقات vCard ({endings})</translation>
    </message>
    <message>
        <source>All files ({endings})</source>
        <translation>كل الملفات ({endings})</translation>
    </message>
    <message>
        <source>Choose a file of contacts</source>
        <translation>اختيار ملف جهات اتصال</translation>
    </message>
    <message>
        <source>Choose a saved mapping</source>
        <translation>اختيار مطابقة محفوظة</translation>
    </message>
    <message>
        <source>The columns go where the saved mapping says.</source>
        <translation>تذهب الأعمدة إلى حيث تقول المطابقة المحفوظة.</translation>
    </message>
    <message>
        <source>Save the mapping</source>
        <translation>حفظ المطابقة</translation>
    </message>
    <message>
        <source>The mapping is saved. It names columns and no contact.</source>
        <translation>حُفظت المطابقة. وهي تسمّي أعمدة ولا تسمّي أي جهة اتصال.</translation>
    </message>
    <message>
        <source>Mappings ({endings})</source>
        <translation>المطابقات ({endings})</translation>
    </message>
    <message>
        <source>Something else is still going on. Begin the import when it is done.</source>
        <translation>لا يزال عمل آخر جارياً. ابدأ الاستيراد عند انتهائه.</translation>
    </message>
    <message>
        <source>Importing the file</source>
        <translation>استيراد الملف</translation>
    </message>
    <message>
        <source>Trying the import</source>
        <translation>تجربة الاستيراد</translation>
    </message>
    <message>
        <source>Texts ({endings})</source>
        <translation>النصوص ({endings})</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>The report is saved: lines and reasons, and nothing of what stands in the file.</source>
        <translation>حُفظ التقرير: فيه أسطر وأسباب، ولا شيء من محتوى الملف.</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>ا&amp;ختيار ملف…</translation>
    </message>
    <message>
        <source>Choose a table or a file of vCards</source>
        <translation>اختيار جدول أو ملف بطاقات vCard</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;تجربة</translation>
    </message>
    <message>
        <source>See what would be done; nothing is written</source>
        <translation>عرض ما سيُنفَّذ؛ لا يُكتب شيء</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>ا&amp;ستيراد</translation>
    </message>
    <message>
        <source>Take the contacts into the vault; one undo takes all back</source>
        <translation>إدخال جهات الاتصال إلى الخزنة؛ تراجع واحد يعيد كل شيء كما كان</translation>
    </message>
    <message>
        <source>&amp;Load a mapping…</source>
        <translation>ت&amp;حميل مطابقة…</translation>
    </message>
    <message>
        <source>Send the columns where a saved mapping says</source>
        <translation>توزيع الأعمدة كما تقول مطابقة محفوظة</translation>
    </message>
    <message>
        <source>&amp;Save the mapping…</source>
        <translation>حف&amp;ظ المطابقة…</translation>
    </message>
    <message>
        <source>Keep where the columns go for the next list</source>
        <translation>حفظ توزيع الأعمدة للقائمة التالية</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message>
        <source>nothing to tell the contact by: no name, number or address</source>
        <translation>لا شيء يميّز جهة الاتصال: لا اسم ولا رقم ولا عنوان</translation>
    </message>
    <message>
        <source>the contact was erased here; add it by hand to hold it again</source>
        <translation>مُحيت جهة الاتصال هنا؛ أضفها يدوياً للاحتفاظ بها من جديد</translation>
    </message>
    <message>
        <source>the card has no end</source>
        <translation>البطاقة بلا نهاية</translation>
    </message>
    <message>
        <source>the text stands outside any card</source>
        <translation>النص خارج أي بطاقة</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>القيمة طويلة جداً</translation>
    </message>
    <message>
        <source>the card has too many lines</source>
        <translation>أسطر البطاقة كثيرة جداً</translation>
    </message>
    <message>
        <source>the letters cannot be read</source>
        <translation>تعذّرت قراءة الأحرف</translation>
    </message>
    <message>
        <source>nothing in it goes anywhere</source>
        <translation>لا شيء فيه يذهب إلى أي حقل</translation>
    </message>
    <message>
        <source>it has more or fewer cells than the header</source>
        <translation>خلاياه أكثر أو أقل من خلايا سطر العناوين</translation>
    </message>
    <message>
        <source>a quotation mark is missing</source>
        <translation>تنقص علامة اقتباس</translation>
    </message>
    <message>
        <source>it holds a character that is no text</source>
        <translation>فيها محرف ليس نصاً</translation>
    </message>
    <message>
        <source>the line is none of a vCard</source>
        <translation>السطر ليس من أسطر vCard</translation>
    </message>
    <message>
        <source>pictures are not kept</source>
        <translation>لا تُحفظ الصور</translation>
    </message>
    <message>
        <source>there is no number in it</source>
        <translation>لا رقم فيها</translation>
    </message>
    <message>
        <source>it contradicts itself</source>
        <translation>القيمة متناقضة</translation>
    </message>
    <message>
        <source>it is not written as such a value is</source>
        <translation>القيمة ليست بالصيغة المعتادة</translation>
    </message>
    <message>
        <source>it is not one of the known words</source>
        <translation>القيمة ليست من الكلمات المعروفة</translation>
    </message>
    <message>
        <source>it is no day</source>
        <translation>القيمة ليست يوماً</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>لا وجود ليوم كهذا</translation>
    </message>
    <message>
        <source>there is no such month</source>
        <translation>لا وجود لشهر كهذا</translation>
    </message>
    <message>
        <source>there is no such year</source>
        <translation>لا وجود لسنة كهذه</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>القيمة ليست نصاً</translation>
    </message>
    <message>
        <source>the number is too large or too small</source>
        <translation>العدد كبير جداً أو صغير جداً</translation>
    </message>
    <message>
        <source>There is nothing in this file. Nothing was taken: choose another one.</source>
        <translation>لا شيء في هذا الملف. لم يؤخذ شيء: اختر ملفاً آخر.</translation>
    </message>
    <message>
        <source>This is no text: perhaps a spreadsheet, a document or a picture. Nothing was taken. Open it in its own program and save it as CSV, then choose that file.</source>
        <translation>هذا ليس نصاً: ربما جدول بيانات أو وثيقة أو صورة. لم يؤخذ شيء. افتحه في برنامجه واحفظه بصيغة CSV، ثم اختر ذلك الملف.</translation>
    </message>
    <message>
        <source>The letters of this file cannot be read. Nothing was taken. Open it in its own program and save it as CSV in UTF-8, then choose that file.</source>
        <translation>تعذّرت قراءة أحرف هذا الملف. لم يؤخذ شيء. افتحه في برنامجه واحفظه بصيغة CSV بترميز UTF-8، ثم اختر ذلك الملف.</translation>
    </message>
    <message>
        <source>The first line, which should name the columns, cannot be read. Nothing was taken: correct the file first.</source>
        <translation>تعذّرت قراءة السطر الأول الذي ينبغي أن يسمّي الأعمدة. لم يؤخذ شيء: صحّح الملف أولاً.</translation>
    </message>
    <message>
        <source>This is a folder or a device and no file. Nothing was taken.</source>
        <translation>هذا مجلد أو جهاز وليس ملفاً. لم يؤخذ شيء.</translation>
    </message>
    <message>
        <source>This is no mapping that this program saved. The columns are as they were.</source>
        <translation>هذه ليست مطابقة حفظها هذا البرنامج. بقيت الأعمدة كما كانت.</translation>
    </message>
    <message>
        <source>The mapping names a column that this table does not have: it is for another table. The columns are as they were.</source>
        <translation>تسمّي المطابقة عموداً لا وجود له في هذا الجدول: فهي لجدول آخر. بقيت الأعمدة كما كانت.</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>الصفوف</translation>
    </message>
    <message>
        <source>The file is larger than this program takes. Nothing was taken: split it and choose each part.</source>
        <translation>الملف أكبر مما يقبله هذا البرنامج. لم يؤخذ شيء: قسّمه واختر كل جزء.</translation>
    </message>
    <message>
        <source>More than {most} {what} cannot be taken at once. Nothing was taken: split the file first.</source>
        <translation>لا يمكن أخذ أكثر من {most} من {what} دفعة واحدة. لم يؤخذ شيء: قسّم الملف أولاً.</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>فواصل</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>فواصل منقوطة</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>علامات جدولة</translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation>خطوط عمودية</translation>
    </message>
</context>
<context>
    <name>InteractionDialog</name>
    <message>
        <source>Log a talk</source>
        <translation>تسجيل تواصل</translation>
    </message>
    <message>
        <source>Promised in it</source>
        <translation>ما جرى التعهد به خلاله</translation>
    </message>
    <message>
        <source>Who promised</source>
        <translation>صاحب التعهد</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>Who sees to it</source>
        <translation>من يتولى ذلك</translation>
    </message>
    <message>
        <source>You; type the name of a colleague</source>
        <translation>أنت؛ أو اكتب اسم زميل</translation>
    </message>
    <message>
        <source>&amp;Log</source>
        <translation>ت&amp;سجيل</translation>
    </message>
</context>
<context>
    <name>InteractionsSection</name>
    <message>
        <source>Talks</source>
        <translation>التواصل</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>⚠ overdue since {day}</source>
        <translation>⚠ متأخر منذ {day}</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>يستحق في {day}</translation>
    </message>
    <message>
        <source>open, no date</source>
        <translation>مفتوح بلا تاريخ</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>تعهدوا</translation>
    </message>
    <message>
        <source>We promised</source>
        <translation>تعهدنا</translation>
    </message>
    <message>
        <source>{who}: {what}</source>
        <translation>{who}: {what}</translation>
    </message>
    <message>
        <source>With somebody who is not here: {count}</source>
        <translation>مع شخص غير موجود هنا: {count}</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>somebody who is not here</source>
        <translation>شخص غير موجود هنا</translation>
    </message>
    <message>
        <source>Nothing is logged yet. Ctrl+Shift+I logs a talk in a few seconds.</source>
        <translation>لم يُسجَّل شيء بعد. Ctrl+Shift+I لتسجيل تواصل في بضع ثوانٍ.</translation>
    </message>
    <message>
        <source>Noted what became of the promise.</source>
        <translation>سُجّل ما آل إليه التعهد.</translation>
    </message>
    <message>
        <source>Talks and promises</source>
        <translation>التواصل والتعهدات</translation>
    </message>
    <message>
        <source>Log a talk…</source>
        <translation>تسجيل تواصل…</translation>
    </message>
    <message>
        <source>Log what happened just now (Ctrl+Shift+I)</source>
        <translation>تسجيل ما حدث للتو (Ctrl+Shift+I)</translation>
    </message>
    <message>
        <source>Add promise…</source>
        <translation>إضافة تعهد…</translation>
    </message>
    <message>
        <source>Add a promise of ours or of theirs</source>
        <translation>إضافة تعهد منّا أو منهم</translation>
    </message>
    <message>
        <source>Ask for who is not here…</source>
        <translation>طلب من ليس هنا…</translation>
    </message>
    <message>
        <source>Ask a colleague for who was there too</source>
        <translation>سؤال أحد الزملاء عمّن كان هناك أيضاً</translation>
    </message>
    <message>
        <source>The chosen promise: {state}</source>
        <translation>التعهد المختار: {state}</translation>
    </message>
</context>
<context>
    <name>IntroduceDialog</name>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>To whom: {names}</source>
        <translation>إلى من: {names}</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;كيف</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;متى</translation>
    </message>
    <message>
        <source>Wh&amp;ere</source>
        <translation>&amp;أين</translation>
    </message>
    <message>
        <source>Wha&amp;t came of it</source>
        <translation>ال&amp;نتيجة</translation>
    </message>
    <message>
        <source>Reacti&amp;on</source>
        <translation>&amp;رد الفعل</translation>
    </message>
    <message>
        <source>To &amp;do next</source>
        <translation>المطلوب بع&amp;د ذلك</translation>
    </message>
    <message>
        <source>&amp;Consent</source>
        <translation>الموا&amp;فقة</translation>
    </message>
    <message>
        <source>Record an introduction</source>
        <translation>تسجيل تقديم</translation>
    </message>
    <message>
        <source>The contact, &amp;asked in person, accepts</source>
        <translation>&amp;سُئلت جهة الاتصال وجهاً لوجه وتقبل</translation>
    </message>
    <message>
        <source>Who was &amp;met</source>
        <translation>من تم ل&amp;قاؤه</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>&amp;Record the introduction</source>
        <translation>&amp;تسجيل التقديم</translation>
    </message>
</context>
<context>
    <name>ItemDeeds</name>
    <message>
        <source>Added to the case: {count}.</source>
        <translation>أُضيف إلى ملف التسليم: {count}.</translation>
    </message>
    <message>
        <source>Filled from the record: {count} parts. Read them; Undo takes them back.</source>
        <translation>مُلئت من الخزنة أجزاء عددها {count}. اقرأها؛ و«تراجع» يعيدها كما كانت.</translation>
    </message>
    <message>
        <source>Nothing to fill: no part is empty, or the vault knows nothing for those that are.</source>
        <translation>لا شيء للملء: لا جزء فارغاً، أو لا تعرف الخزنة شيئاً للأجزاء الفارغة.</translation>
    </message>
    <message>
        <source>Referred: {count}.</source>
        <translation>تمت الإحالة: {count}.</translation>
    </message>
    <message>
        <source>Noted. The contact declines to turn there: choose what becomes of it instead.</source>
        <translation>سُجّل ذلك. ترفض جهة الاتصال التوجه إلى هناك: اختر مآلها بدلاً من ذلك.</translation>
    </message>
    <message>
        <source>Fallback proposed for {count}. The incoming officer, supervisor or custodian accepts it.</source>
        <translation>اقتُرح البديل، العدد: {count}. يقبله الموظف القادم أو المشرف أو أمين العهدة.</translation>
    </message>
    <message>
        <source>Fallback accepted for {count}.</source>
        <translation>قُبل البديل، العدد: {count}.</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>What becomes of the contact</source>
        <translation>مآل جهة الاتصال</translation>
    </message>
    <message>
        <source>Items: {count}</source>
        <translation>البنود: {count}</translation>
    </message>
    <message>
        <source>&amp;What becomes of it</source>
        <translation>ال&amp;مآل</translation>
    </message>
    <message>
        <source>&amp;Priority</source>
        <translation>الأ&amp;ولوية</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Show items</source>
        <translation>عرض البنود</translation>
    </message>
    <message>
        <source>Items of the case</source>
        <translation>بنود ملف التسليم</translation>
    </message>
    <message>
        <source>Enter opens the brief, 1 2 3 set the priority, Shift+arrows choose several.</source>
        <translation>مفتاح Enter يفتح الإحاطة، و1 و2 و3 تحدد الأولوية، وShift مع الأسهم يختار عدة بنود.</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>جدول</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>عرض كجدول</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>لوحة</translation>
    </message>
    <message>
        <source>Show as a board</source>
        <translation>عرض كلوحة</translation>
    </message>
    <message>
        <source>{what} (Ctrl+B changes)</source>
        <translation>{what} (يتغير بـCtrl+B)</translation>
    </message>
    <message>
        <source>All items</source>
        <translation>كل البنود</translation>
    </message>
    <message>
        <source>Missing: {name}</source>
        <translation>الناقص: {name}</translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message>
        <source>Not verified</source>
        <translation>غير متحقَّق منها</translation>
    </message>
    <message>
        <source>Verified by voice</source>
        <translation>متحقَّق منها صوتياً</translation>
    </message>
    <message>
        <source>Verified in person</source>
        <translation>متحقَّق منها وجهاً لوجه</translation>
    </message>
    <message>
        <source>Vouched for by a colleague</source>
        <translation>زكّاها زميل</translation>
    </message>
    <message>
        <source>⚠ Changed: blocked until verified</source>
        <translation>⚠ تغيّرت: محظورة حتى التحقق</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>ملغاة</translation>
    </message>
    <message>
        <source>Nobody has compared these keys yet, so nobody knows whose they are. Nothing strictly confidential leaves to them. Call the colleague and verify.</source>
        <translation>لم يقارن أحد هذه المفاتيح بعد، فلا أحد يعرف لمن هي. لا يخرج إليها شيء سري للغاية. اتصل بالزميل وتحقق.</translation>
    </message>
    <message>
        <source>You typed the digits that the colleague read out.</source>
        <translation>أدخلت الأرقام التي قرأها الزميل.</translation>
    </message>
    <message>
        <source>You compared the digits face to face.</source>
        <translation>قارنت الأرقام وجهاً لوجه.</translation>
    </message>
    <message>
        <source>A colleague whose keys you verified vouches for these.</source>
        <translation>يزكّي هذه المفاتيح زميل سبق أن تحققت من مفاتيحه.</translation>
    </message>
    <message>
        <source>Other keys than before came under this name: a new computer, or somebody who pretends. Nothing leaves to them until you verify them by a call, or revoke them.</source>
        <translation>وردت تحت هذا الاسم مفاتيح غير السابقة: حاسوب جديد، أو شخص ينتحل الهوية. لا يخرج إليها شيء حتى تتحقق منها بمكالمة، أو تلغيها.</translation>
    </message>
    <message>
        <source>These keys are never trusted again. Ask for a new card.</source>
        <translation>لن يوثق بهذه المفاتيح أبداً. اطلب بطاقة جديدة.</translation>
    </message>
</context>
<context>
    <name>KeyboardHint</name>
    <message>
        <source>Caps lock seems to be on.</source>
        <translation>يبدو أن مفتاح الأحرف الكبيرة (Caps Lock) مفعّل.</translation>
    </message>
    <message>
        <source>Keyboard: {language}</source>
        <translation>لوحة المفاتيح: {language}</translation>
    </message>
</context>
<context>
    <name>LeaveOutDialog</name>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Leave out of the hand-over</source>
        <translation>الاستبعاد من التسليم</translation>
    </message>
    <message>
        <source>{name} stays behind. “Withheld” names the rule of consent by itself; otherwise say why.</source>
        <translation>لا يشمل التسليم {name}. خيار «مستبقى» يسمّي قاعدة الموافقة تلقائياً؛ وإلا فاذكر السبب.</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;كيف</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>استبعا&amp;د</translation>
    </message>
</context>
<context>
    <name>LeaverStep</name>
    <message>
        <source>I leave</source>
        <translation>أنا من يغادر</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Who leaves, and why?</source>
        <translation>من يغادر ولماذا؟</translation>
    </message>
    <message>
        <source>The case is theirs then: they brief and export, as soon as a bundle brings it to them. Contacts of theirs that this vault knows are offered.</source>
        <translation>يكون ملف التسليم له عندئذ: هو من يكتب الإحاطات ويصدّر، متى وصله الملف في حزمة. وتُعرض جهات اتصاله التي تعرفها هذه الخزنة.</translation>
    </message>
    <message>
        <source>A hand-over passes contacts from who leaves to who comes. Six short steps; Enter goes on, and everything can be changed later.</source>
        <translation>ينقل التسليم جهات الاتصال من المغادر إلى القادم. ست خطوات قصيرة؛ Enter للمتابعة، ويمكن تغيير كل شيء لاحقاً.</translation>
    </message>
    <message>
        <source>&amp;Who leaves</source>
        <translation>&amp;من يغادر</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>من يغادر</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>{name} is there</source>
        <translation>وجود {name}</translation>
    </message>
    <message>
        <source>Who leaves</source>
        <translation>المغادر</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>القادم</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>محجوز</translation>
    </message>
    <message>
        <source>Ride</source>
        <translation>رحلة</translation>
    </message>
    <message>
        <source>Outside hours, curfew</source>
        <translation>خارج الساعات، حظر التجول</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ظلام</translation>
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
    <name>LikelyList</name>
    <message>
        <source>This may be somebody who is here already:</source>
        <translation>قد يكون هذا شخصاً موجوداً هنا بالفعل:</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Open that one instead</source>
        <translation>فتح ذاك بدلاً من هذا</translation>
    </message>
    <message>
        <source>Open {name} instead</source>
        <translation>فتح {name} بدلاً من هذا</translation>
    </message>
</context>
<context>
    <name>LinkedPeopleDialog</name>
    <message>
        <source>Add linked people</source>
        <translation>إضافة أشخاص مرتبطين</translation>
    </message>
    <message>
        <source>Relationships come in groups: who opens the door, who speaks for whom, who was met together. Space ticks whom the successor should get too.</source>
        <translation>تأتي الصلات في مجموعات: من يفتح الباب، ومن يتحدث باسم من، ومن جمعهم لقاء مشترك. Space لتأشير من ينبغي أن يحصل عليهم الخلف أيضاً.</translation>
    </message>
    <message>
        <source>Nobody outside the case is known to be linked to a contact of it.</source>
        <translation>لا يُعرف أحد خارج ملف التسليم له صلة بجهة اتصال فيه.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Locks in {minutes} min without a key or click</source>
        <translation>تُقفل بعد {minutes} دق بلا نشاط</translation>
    </message>
    <message>
        <source>Sample vault: everybody in it is invented</source>
        <translation>خزنة تجريبية: كل من فيها أشخاص مختلَقون</translation>
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
        <translation>إنها&amp;ء</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>ت&amp;حرير</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>ا&amp;نتقال</translation>
    </message>
    <message>
        <source>&amp;Do</source>
        <translation>إ&amp;جراء</translation>
    </message>
    <message>
        <source>V&amp;iew</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>مساعد&amp;ة</translation>
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
    <name>MappingModel</name>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>أمثلة</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>يذهب إلى</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>How they can be met</source>
        <translation>كيف يمكن لقاؤهم</translation>
    </message>
    <message>
        <source>{count} contacts</source>
        <translation>جهات الاتصال: {count}</translation>
    </message>
    <message>
        <source>{names}. What is left empty is as usual.</source>
        <translation>‏{names}. ما يُترك فارغاً يبقى كالمعتاد.</translation>
    </message>
    <message>
        <source>{names}. What you change is written for all of them; the rest stays as each has it.</source>
        <translation>‏{names}. ما تغيّره يُكتب لهم جميعاً؛ ويبقى ما عداه كما هو لدى كل منهم.</translation>
    </message>
    <message>
        <source>&amp;Where</source>
        <translation>&amp;أين</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;كيف</translation>
    </message>
    <message>
        <source>How &amp;long, in minutes</source>
        <translation>ال&amp;مدة، بالدقائق</translation>
    </message>
    <message>
        <source>What must be &amp;there</source>
        <translation>ما يجب تو&amp;فره</translation>
    </message>
    <message>
        <source>Met to&amp;gether: the same word for all of them</source>
        <translation>ل&amp;قاء مشترك: الكلمة نفسها لهم جميعاً</translation>
    </message>
    <message>
        <source>Times they ha&amp;ve, one in a line</source>
        <translation>أ&amp;وقاتهم، وقت في كل سطر</translation>
    </message>
    <message>
        <source>Only a&amp;fter</source>
        <translation>ليس إلا &amp;بعد</translation>
    </message>
    <message>
        <source>24 Nov 2026 14:00-15:30
tue 9-12   (every Tuesday of the overlap)</source>
        <translation>٢٤ نوفمبر ٢٠٢٦ ١٤:٠٠–١٥:٣٠
الثلاثاء ٩–١٢   (كل ثلاثاء من التداخل)</translation>
    </message>
    <message>
        <source>From the contact</source>
        <translation>من جهة الاتصال</translation>
    </message>
    <message>
        <source>Nothing holds a meeting back.</source>
        <translation>لا شيء يعيق اللقاء.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>MeetingsTab</name>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>الاحتياجات</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>الأوقات</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>معاً</translation>
    </message>
    <message>
        <source>From the contact</source>
        <translation>من جهة الاتصال</translation>
    </message>
    <message>
        <source>Filled down. Values changed: {count}.</source>
        <translation>تم الملء نزولاً. القيم المتغيرة: {count}.</translation>
    </message>
    <message>
        <source>Contacts of the case (★ first priority, ✓ introduced); choose several with Shift or Ctrl</source>
        <translation>جهات اتصال ملف التسليم (★ أولوية أولى، ✓ تم تقديمها)؛ لاختيار عدة جهات: Shift أو Ctrl</translation>
    </message>
    <message>
        <source>Nobody goes over in this case yet: take contacts into its scope first.</source>
        <translation>لا أحد يُسلَّم في ملف التسليم هذا بعد: أدرج جهات اتصال في نطاقه أولاً.</translation>
    </message>
    <message>
        <source>&amp;Change… (Return)</source>
        <translation>&amp;تغيير… (Return)</translation>
    </message>
    <message>
        <source>&amp;Fill down from the first (Ctrl+D)</source>
        <translation>&amp;ملء نزولاً من الأول (Ctrl+D)</translation>
    </message>
    <message>
        <source>As &amp;usual (Del)</source>
        <translation>كالمعتا&amp;د (Del)</translation>
    </message>
    <message>
        <source>Open the c&amp;ontact</source>
        <translation>فتح جهة الات&amp;صال</translation>
    </message>
</context>
<context>
    <name>MessageLine</name>
    <message>
        <source>&amp;Close</source>
        <translation>إغ&amp;لاق</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>إغلاق الرسالة</translation>
    </message>
</context>
<context>
    <name>MoveDialog</name>
    <message>
        <source>Move a meeting</source>
        <translation>نقل لقاء</translation>
    </message>
    <message>
        <source>Place a meeting</source>
        <translation>إدراج لقاء في الخطة</translation>
    </message>
    <message>
        <source>{names}. The meeting is pinned there: a new plan leaves it where it is.</source>
        <translation>‏{names}. يُثبَّت اللقاء هناك، وتتركه الخطة الجديدة في مكانه.</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>ال&amp;وقت</translation>
    </message>
    <message>
        <source>14:30</source>
        <translation>14:30</translation>
    </message>
    <message>
        <source>&amp;Move it</source>
        <translation>&amp;نقل</translation>
    </message>
    <message>
        <source>&amp;Place it</source>
        <translation>إ&amp;دراج</translation>
    </message>
</context>
<context>
    <name>NamelessList</name>
    <message>
        <source>together with {names}</source>
        <translation>مع {names}</translation>
    </message>
    <message>
        <source>id {id}</source>
        <translation>المعرّف {id}</translation>
    </message>
    <message>
        <source>Somebody who is not here is named in these. Tick whom you ask for (Space).</source>
        <translation>يرد في هذه ذكر شخص غير موجود هنا. أشّر على من تطلبه (Space).</translation>
    </message>
    <message>
        <source>Nothing here names a contact that is not here, so there is nobody to ask for.</source>
        <translation>لا شيء هنا يشير إلى جهة اتصال غير موجودة هنا، فلا أحد يُطلب.</translation>
    </message>
    <message>
        <source>Contacts that are not here</source>
        <translation>جهات الاتصال غير الموجودة هنا</translation>
    </message>
</context>
<context>
    <name>NarrowButton</name>
    <message>
        <source>Na&amp;rrow</source>
        <translation>ت&amp;ضييق</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>تضييق القائمة</translation>
    </message>
    <message>
        <source>Narrow the list by category, level, status, steward or the day of the last check</source>
        <translation>تضييق القائمة حسب الفئة أو الدرجة أو الحالة أو المسؤول أو يوم آخر تحقق</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
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
        <source>Not verified for</source>
        <translation>لم يُتحقَّق منها منذ</translation>
    </message>
    <message>
        <source>{days} days</source>
        <translation>{days} يوماً</translation>
    </message>
    <message>
        <source>I am the steward</source>
        <translation>أنا المسؤول</translation>
    </message>
    <message>
        <source>Organisation…</source>
        <translation>المنظمة…</translation>
    </message>
</context>
<context>
    <name>NeedsEditor</name>
    <message>
        <source>{name}: in other words</source>
        <translation>{name}: بكلمات أخرى</translation>
    </message>
    <message>
        <source>other needs, with commas between them</source>
        <translation>احتياجات أخرى، تفصل بينها فواصل (,)</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>&amp;Next step: {state}</source>
        <translation>الخ&amp;طوة التالية: {state}</translation>
    </message>
    <message>
        <source>&amp;Next step: resume</source>
        <translation>الخ&amp;طوة التالية: استئناف</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>الخ&amp;طوة التالية</translation>
    </message>
    <message>
        <source>Not yet – {name}. {sentence}</source>
        <translation>ليس بعد – {name}. {sentence}</translation>
    </message>
    <message>
        <source>What is still missing</source>
        <translation>ما لا يزال ناقصاً</translation>
    </message>
    <message>
        <source>Somebody else holds the case now. Still missing there:</source>
        <translation>ملف التسليم الآن بيد شخص آخر. لا يزال ينقصه هناك:</translation>
    </message>
    <message>
        <source>Still missing (Enter shows the items):</source>
        <translation>لا يزال ناقصاً (Enter لعرض البنود):</translation>
    </message>
    <message>
        <source>This case is over.</source>
        <translation>انتهى ملف التسليم هذا.</translation>
    </message>
    <message>
        <source>Nothing is missing for it.</source>
        <translation>لا ينقصه شيء.</translation>
    </message>
</context>
<context>
    <name>OfficerCombo</name>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
    <message>
        <source>you</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>key verified</source>
        <translation>المفتاح متحقَّق منه</translation>
    </message>
    <message>
        <source>key not verified yet</source>
        <translation>المفتاح غير متحقَّق منه بعد</translation>
    </message>
    <message>
        <source>no public card</source>
        <translation>بلا بطاقة عامة</translation>
    </message>
</context>
<context>
    <name>OfficerDialog</name>
    <message>
        <source>Add an officer to this vault</source>
        <translation>إضافة موظف إلى هذه الخزنة</translation>
    </message>
</context>
<context>
    <name>OfficerStep</name>
    <message>
        <source>Who are you?</source>
        <translation>من أنت؟</translation>
    </message>
    <message>
        <source>&amp;Make the vault</source>
        <translation>إ&amp;نشاء الخزنة</translation>
    </message>
    <message>
        <source>There is no such time zone. Type a part of its city and choose from the list.</source>
        <translation>لا وجود لمنطقة زمنية كهذه. اكتب جزءاً من اسم مدينتها واختر من القائمة.</translation>
    </message>
    <message>
        <source>A name or a function is needed: your colleagues see it on your card.</source>
        <translation>يلزم اسم أو وظيفة: يراه زملاؤك على بطاقتك.</translation>
    </message>
    <message>
        <source>Making the vault …</source>
        <translation>يجري إنشاء الخزنة …</translation>
    </message>
    <message>
        <source>This goes onto your public card and into what you hand over. Instead of your name you may give your function, as your colleagues know it.</source>
        <translation>يُدرج هذا في بطاقتك العامة وفي ما تسلّمه. يمكنك ذكر وظيفتك بدلاً من اسمك، كما يعرفها زملاؤك.</translation>
    </message>
    <message>
        <source>N&amp;ame or function</source>
        <translation>الا&amp;سم أو الوظيفة</translation>
    </message>
    <message>
        <source>Name or function</source>
        <translation>الاسم أو الوظيفة</translation>
    </message>
    <message>
        <source>P&amp;ost</source>
        <translation>المن&amp;صب</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>المنصب</translation>
    </message>
    <message>
        <source>&amp;Component</source>
        <translation>ال&amp;مكوّن</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>&amp;Duty station</source>
        <translation>مركز ال&amp;عمل</translation>
    </message>
    <message>
        <source>Duty station</source>
        <translation>مركز العمل</translation>
    </message>
    <message>
        <source>for example Civil Affairs Officer</source>
        <translation>مثلاً: موظف شؤون مدنية</translation>
    </message>
    <message>
        <source>for example Civil Affairs</source>
        <translation>مثلاً: الشؤون المدنية</translation>
    </message>
    <message>
        <source>for example Gao</source>
        <translation>مثلاً: غاو</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>المنطقة ال&amp;زمنية</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>The vault will be made in {folder}</source>
        <translation>ستُنشأ الخزنة في {folder}</translation>
    </message>
    <message>
        <source>Another &amp;place…</source>
        <translation>مكان &amp;آخر…</translation>
    </message>
</context>
<context>
    <name>OfficersTab</name>
    <message>
        <source>Who</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>أين</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>العطلة</translation>
    </message>
    <message>
        <source>Known from</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>duty station</source>
        <translation>مركز العمل</translation>
    </message>
    <message>
        <source>country: {code}</source>
        <translation>البلد: {code}</translation>
    </message>
    <message>
        <source>A holiday of the country comes with its calendar and cannot be changed here.</source>
        <translation>تأتي عطلة البلد مع تقويمه ولا يمكن تغييرها هنا.</translation>
    </message>
    <message>
        <source>Away or busy. Busy times: {count}</source>
        <translation>غياب أو انشغال. أوقات الانشغال: {count}</translation>
    </message>
    <message>
        <source>Both officers can work on every working day. Add leave, R&amp;R or training with Ins.</source>
        <translation>يستطيع الموظفان العمل في كل أيام العمل. أضف إجازة أو راحة واستجماماً (R&amp;R) أو تدريباً بمفتاح Ins.</translation>
    </message>
    <message>
        <source>Add &amp;days away… (Ins)</source>
        <translation>إضافة أيام &amp;غياب… (Ins)</translation>
    </message>
    <message>
        <source>Add a &amp;busy time… (Shift+Ins)</source>
        <translation>إضافة &amp;وقت انشغال… (Shift+Ins)</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>&amp;تغيير…</translation>
    </message>
    <message>
        <source>Re&amp;move (Del)</source>
        <translation>إ&amp;زالة (Del)</translation>
    </message>
    <message>
        <source>No holiday falls into the overlap. Add official UN holidays of the duty station with Ins.</source>
        <translation>لا تقع أي عطلة في التداخل. أضف عطل الأمم المتحدة الرسمية لمركز العمل بمفتاح Ins.</translation>
    </message>
    <message>
        <source>Add a &amp;holiday… (Ins)</source>
        <translation>إضا&amp;فة عطلة… (Ins)</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>تغي&amp;ير…</translation>
    </message>
    <message>
        <source>&amp;Remove (Del)</source>
        <translation>إ&amp;زالة (Del)</translation>
    </message>
    <message>
        <source>Holidays of the overlap</source>
        <translation>عطل التداخل</translation>
    </message>
    <message>
        <source>Holidays of the overlap (no calendar of the country is known)</source>
        <translation>عطل التداخل (لا يُعرف أي تقويم للبلد)</translation>
    </message>
    <message>
        <source>Holidays of the overlap (the hand-over names no country)</source>
        <translation>عطل التداخل (لا يذكر ملف التسليم أي بلد)</translation>
    </message>
</context>
<context>
    <name>OtherItemDialog</name>
    <message>
        <source>Add to the hand-over</source>
        <translation>إضافة إلى التسليم</translation>
    </message>
    <message>
        <source>Change what is handed over</source>
        <translation>تغيير ما يُسلَّم</translation>
    </message>
    <message>
        <source>A standing meeting, a group, a mailing list, a report that falls due, a document.</source>
        <translation>اجتماع دوري أو مجموعة أو قائمة بريدية أو تقرير مستحق أو وثيقة.</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>ال&amp;نوع</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;ماذا</translation>
    </message>
    <message>
        <source>D&amp;ue, or the next time</source>
        <translation>الا&amp;ستحقاق، أو المرة القادمة</translation>
    </message>
    <message>
        <source>for example: security cell, every Monday at nine</source>
        <translation>مثلاً: خلية الأمن، كل يوم اثنين في التاسعة</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>OtherItemsTab</name>
    <message>
        <source>Added to the hand-over.</source>
        <translation>أُضيف إلى التسليم.</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>تم التغيير.</translation>
    </message>
    <message>
        <source>Ticked off.</source>
        <translation>تم التأشير كمنجز.</translation>
    </message>
    <message>
        <source>Open again.</source>
        <translation>مفتوح من جديد.</translation>
    </message>
    <message>
        <source>Removed from the hand-over.</source>
        <translation>أُزيل من التسليم.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>✓ done on {day}</source>
        <translation>✓ أُنجز في {day}</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ أُنجز</translation>
    </message>
    <message>
        <source>⚠ late</source>
        <translation>⚠ متأخر</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>changed on both sides</source>
        <translation>تغيّر في الجانبين</translation>
    </message>
    <message>
        <source>Open a&amp;gain</source>
        <translation>فتح من &amp;جديد</translation>
    </message>
    <message>
        <source>&amp;Tick off</source>
        <translation>تأ&amp;شير كمنجز</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>إ&amp;ضافة…</translation>
    </message>
    <message>
        <source>Add something to hand over besides contacts</source>
        <translation>إضافة شيء للتسليم غير جهات الاتصال</translation>
    </message>
    <message>
        <source>Add something to hand over besides contacts (Ins)</source>
        <translation>إضافة شيء للتسليم غير جهات الاتصال (Ins)</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>ت&amp;غيير…</translation>
    </message>
    <message>
        <source>Change the chosen one (Enter)</source>
        <translation>تغيير المختار (Enter)</translation>
    </message>
    <message>
        <source>Tick the chosen one off, or open it again (Space)</source>
        <translation>تأشير المختار كمنجز، أو فتحه من جديد (Space)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>إ&amp;زالة</translation>
    </message>
    <message>
        <source>Take the chosen one out of the case (Del)</source>
        <translation>إخراج المختار من ملف التسليم (Del)</translation>
    </message>
    <message>
        <source>What is handed over besides contacts</source>
        <translation>ما يُسلَّم غير جهات الاتصال</translation>
    </message>
    <message>
        <source>Nothing here yet.

Contacts are not all: standing meetings, groups you run, mailing lists, reports that fall due and documents pass to your successor too. List them here with the day they are due; after the transfer your successor ticks them off.

Press Ins to add the first.</source>
        <translation>لا شيء هنا بعد.

ليست جهات الاتصال كل شيء: الاجتماعات الدورية والمجموعات التي تديرها والقوائم البريدية والتقارير المستحقة والوثائق تنتقل أيضاً إلى الخلف. أدرجها هنا مع يوم استحقاقها؛ وبعد النقل يؤشّرها الخلف كمنجزة.

اضغط Ins لإضافة الأول.</translation>
    </message>
</context>
<context>
    <name>OverlapActions</name>
    <message>
        <source>Propose a &amp;plan</source>
        <translation>ا&amp;قتراح خطة</translation>
    </message>
    <message>
        <source>Find day, time and order for everybody who still waits; pinned meetings stay</source>
        <translation>إيجاد يوم ووقت وترتيب لكل من لا يزال ينتظر؛ تبقى اللقاءات المثبّتة</translation>
    </message>
    <message>
        <source>Availa&amp;bility…</source>
        <translation>الت&amp;وفر…</translation>
    </message>
    <message>
        <source>Availability and travel: say when and where people can meet</source>
        <translation>التوفر والتنقل: تحديد متى وأين يمكن لقاء الأشخاص</translation>
    </message>
    <message>
        <source>P&amp;in</source>
        <translation>&amp;تثبيت</translation>
    </message>
    <message>
        <source>Fix the chosen meeting where it is, or let it go again: key P</source>
        <translation>تثبيت اللقاء المختار في مكانه أو إلغاء تثبيته: مفتاح P</translation>
    </message>
    <message>
        <source>&amp;Move…</source>
        <translation>&amp;نقل…</translation>
    </message>
    <message>
        <source>Put the chosen meeting on another day or time, and pin it</source>
        <translation>وضع اللقاء المختار في يوم أو وقت آخر وتثبيته</translation>
    </message>
    <message>
        <source>&amp;Held or failed…</source>
        <translation>انعقد أو &amp;فشل…</translation>
    </message>
    <message>
        <source>Record what came of the chosen meeting</source>
        <translation>تسجيل نتيجة اللقاء المختار</translation>
    </message>
    <message>
        <source>How man&amp;y days?</source>
        <translation>كم &amp;يوماً؟</translation>
    </message>
    <message>
        <source>How many days do we need, by road and by air, and who is never reached</source>
        <translation>كم يوماً نحتاج، براً وجواً، ومن لا يمكن الوصول إليه أبداً</translation>
    </message>
    <message>
        <source>&amp;Confirmed by the contact</source>
        <translation>أكّدته &amp;جهة الاتصال</translation>
    </message>
    <message>
        <source>Take &amp;off the plan</source>
        <translation>إ&amp;زالة من الخطة</translation>
    </message>
    <message>
        <source>Propose all suggested &amp;fallbacks</source>
        <translation>اقتراح كل ال&amp;بدائل الموصى بها</translation>
    </message>
    <message>
        <source>&amp;Accept all proposed fallbacks</source>
        <translation>قبول &amp;كل البدائل المقترحة</translation>
    </message>
    <message>
        <source>Open the &amp;brief</source>
        <translation>فتح الإ&amp;حاطة</translation>
    </message>
    <message>
        <source>Open the hand-o&amp;ver</source>
        <translation>فتح الت&amp;سليم</translation>
    </message>
    <message>
        <source>Print &amp;day sheets…</source>
        <translation>&amp;طباعة أوراق الأيام…</translation>
    </message>
    <message>
        <source>Print or save a sheet for the day of the chosen meeting, or for each</source>
        <translation>طباعة أو حفظ ورقة ليوم اللقاء المختار، أو لكل يوم</translation>
    </message>
    <message>
        <source>Save the calenda&amp;r…</source>
        <translation>حف&amp;ظ التقويم…</translation>
    </message>
    <message>
        <source>The plan for calendars: times and regions, nobody's name</source>
        <translation>الخطة للتقاويم: الأوقات والأقاليم، بلا أي اسم</translation>
    </message>
    <message>
        <source>Import b&amp;usy times…</source>
        <translation>استيراد أوقات الان&amp;شغال…</translation>
    </message>
    <message>
        <source>Take the times at which an officer is busy from a calendar file</source>
        <translation>أخذ أوقات انشغال موظف من ملف تقويم</translation>
    </message>
    <message>
        <source>&amp;Group by place</source>
        <translation>تج&amp;ميع حسب المكان</translation>
    </message>
    <message>
        <source>Show as &amp;Gantt chart</source>
        <translation>عرض كمخطط &amp;غانت</translation>
    </message>
    <message>
        <source>Show as &amp;week</source>
        <translation>عرض ك&amp;أسبوع</translation>
    </message>
    <message>
        <source>Show as &amp;table</source>
        <translation>عرض كج&amp;دول</translation>
    </message>
</context>
<context>
    <name>OverlapInputWords</name>
    <message>
        <source>&amp;Time zone</source>
        <translation>المنطقة ال&amp;زمنية</translation>
    </message>
    <message>
        <source>&amp;Base</source>
        <translation>الم&amp;قر</translation>
    </message>
    <message>
        <source>The &amp;day begins</source>
        <translation>&amp;بداية اليوم</translation>
    </message>
    <message>
        <source>The day &amp;ends</source>
        <translation>&amp;نهاية اليوم</translation>
    </message>
    <message>
        <source>C&amp;urfew from</source>
        <translation>حظر ال&amp;تجول من</translation>
    </message>
    <message>
        <source>Curfew unt&amp;il</source>
        <translation>&amp;حظر التجول حتى</translation>
    </message>
    <message>
        <source>Outside the base &amp;from</source>
        <translation>خارج المقر &amp;من</translation>
    </message>
    <message>
        <source>Outside the base until</source>
        <translation>خارج المقر حتى</translation>
    </message>
    <message>
        <source>&amp;Weekend</source>
        <translation>نهاية الأ&amp;سبوع</translation>
    </message>
    <message>
        <source>&amp;Most meetings on one day</source>
        <translation>الحد الأق&amp;صى للقاءات في اليوم</translation>
    </message>
    <message>
        <source>Usual &amp;length, in minutes</source>
        <translation>المدة المعتا&amp;دة، بالدقائق</translation>
    </message>
    <message>
        <source>Usual wa&amp;y of travel</source>
        <translation>وس&amp;يلة التنقل المعتادة</translation>
    </message>
    <message>
        <source>By &amp;road, km in an hour</source>
        <translation>ب&amp;راً، كم في الساعة</translation>
    </message>
    <message>
        <source>By &amp;air, km in an hour</source>
        <translation>&amp;جواً، كم في الساعة</translation>
    </message>
    <message>
        <source>By water, &amp;km in an hour</source>
        <translation>مائياً، &amp;كم في الساعة</translation>
    </message>
    <message>
        <source>On foot, km in an &amp;hour</source>
        <translation>سيراً &amp;على الأقدام، كم في الساعة</translation>
    </message>
    <message>
        <source>There e&amp;very day</source>
        <translation>متو&amp;فر كل يوم</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>إجازة</translation>
    </message>
    <message>
        <source>Rest and recuperation</source>
        <translation>راحة واستجمام</translation>
    </message>
    <message>
        <source>Official travel</source>
        <translation>سفر رسمي</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>Away for another reason</source>
        <translation>غياب لسبب آخر</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>انشغال</translation>
    </message>
    <message>
        <source>By road</source>
        <translation>براً</translation>
    </message>
    <message>
        <source>By air</source>
        <translation>جواً</translation>
    </message>
    <message>
        <source>By water</source>
        <translation>مائياً</translation>
    </message>
    <message>
        <source>On foot</source>
        <translation>سيراً على الأقدام</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Closed: nobody travels or meets</source>
        <translation>مغلق: لا تنقل ولا لقاءات</translation>
    </message>
</context>
<context>
    <name>OverlapPage</name>
    <message>
        <source>Placed: {placed}, without a place: {unplaced}</source>
        <translation>المُدرَج في الخطة: {placed}، بلا موعد: {unplaced}</translation>
    </message>
    <message>
        <source>The case was changed, so the proposal holds no more. Propose a plan again.</source>
        <translation>تغيّر ملف التسليم، فلم يعد الاقتراح صالحاً. اقترح خطة من جديد.</translation>
    </message>
    <message>
        <source>Looking for a plan</source>
        <translation>البحث عن خطة</translation>
    </message>
    <message>
        <source>The case was changed meanwhile, so the proposal does not hold. Propose a plan again.</source>
        <translation>تغيّر ملف التسليم في هذه الأثناء، فالاقتراح غير صالح. اقترح خطة من جديد.</translation>
    </message>
    <message>
        <source>The overlap shows when both officers are in post, and plans who is introduced when and where.
It belongs to a hand-over: start one first, with the last day of who leaves and the first day of who comes.</source>
        <translation>يبيّن التداخل متى يكون الموظفان في المنصب معاً، ويخطط من يُقدَّم ومتى وأين.
يتبع ذلك تسليماً: ابدأ تسليماً أولاً، مع اليوم الأخير للمغادر واليوم الأول للقادم.</translation>
    </message>
    <message>
        <source>Go to the &amp;hand-overs</source>
        <translation>الانتقال إلى عمليات الت&amp;سليم</translation>
    </message>
</context>
<context>
    <name>OverlapView</name>
    <message>
        <source>No overlap: the first or the last day is not set, or they do not meet.</source>
        <translation>لا تداخل: اليوم الأول أو الأخير غير محدد، أو لا يلتقيان.</translation>
    </message>
    <message>
        <source>Days that are not worked</source>
        <translation>أيام بلا عمل</translation>
    </message>
    <message>
        <source>Plan the intro&amp;ductions…</source>
        <translation>تخطيط لقاءات الت&amp;قديم…</translation>
    </message>
    <message>
        <source>Both in post from {first} to {last}. Working days: {working}.</source>
        <translation>كلاهما في المنصب من {first} إلى {last}. أيام العمل: {working}.</translation>
    </message>
    <message>
        <source>Days that the introductions need: {needed}, {missing} too few.</source>
        <translation>الأيام اللازمة للتقديم: {needed}. العدد غير كافٍ، والناقص: {missing}.</translation>
    </message>
    <message>
        <source>Days that the introductions need: {needed}, enough.</source>
        <translation>الأيام اللازمة للتقديم: {needed}. العدد كافٍ.</translation>
    </message>
    <message>
        <source>No overlap: one leaves before the other comes, so nobody can be met together. Choose the contacts and propose a fallback: a joint call, a signed letter, a third party.</source>
        <translation>لا تداخل: يغادر أحدهما قبل قدوم الآخر، فلا يمكن لقاء أحد معاً. اختر جهات الاتصال واقترح بديلاً: مكالمة مشتركة أو رسالة موقّعة أو طرفاً ثالثاً.</translation>
    </message>
</context>
<context>
    <name>OverlapWords</name>
    <message>
        <source>There is no day left on which both officers are in post and at work.</source>
        <translation>لم يبق يوم يكون فيه الموظفان في المنصب وفي العمل معاً.</translation>
    </message>
    <message>
        <source>Ask for more days of overlap, or take the fallback.</source>
        <translation>اطلب مزيداً من أيام التداخل، أو الجأ إلى البديل.</translation>
    </message>
    <message>
        <source>No way to the place is known.</source>
        <translation>لا يُعرف طريق إلى المكان.</translation>
    </message>
    <message>
        <source>Add the way to the travel table.</source>
        <translation>أضف الطريق إلى جدول التنقل.</translation>
    </message>
    <message>
        <source>No plan was made for this contact yet.</source>
        <translation>لم توضع خطة لجهة الاتصال هذه بعد.</translation>
    </message>
    <message>
        <source>Propose a plan.</source>
        <translation>اقترح خطة.</translation>
    </message>
    <message>
        <source>The contact was asked, and does not want the incoming officer.</source>
        <translation>سُئلت جهة الاتصال، وهي لا تريد الموظف القادم.</translation>
    </message>
    <message>
        <source>Leave the contact out, with the reason. If its mind changes, record an introduction at the hand-over.</source>
        <translation>استبعد جهة الاتصال مع ذكر السبب. وإن غيّرت رأيها فسجّل تقديماً في صفحة التسليم.</translation>
    </message>
    <message>
        <source>The fallback is accepted; no meeting is needed.</source>
        <translation>قُبل البديل؛ لا حاجة إلى لقاء.</translation>
    </message>
    <message>
        <source>What the meeting needs (interpreter, escort, a colleague) is there on no day.</source>
        <translation>ما يحتاج إليه اللقاء (مترجم شفوي، مرافقة، زميل) غير متوفر في أي يوم.</translation>
    </message>
    <message>
        <source>Say on which day it is there.</source>
        <translation>حدّد اليوم الذي يتوفر فيه.</translation>
    </message>
    <message>
        <source>The place can be reached on no day; a convoy may be missing.</source>
        <translation>لا يمكن الوصول إلى المكان في أي يوم؛ ربما تنقص قافلة.</translation>
    </message>
    <message>
        <source>Add a convoy day, or meet elsewhere.</source>
        <translation>أضف يوم قافلة، أو ليكن اللقاء في مكان آخر.</translation>
    </message>
    <message>
        <source>The way there and back does not fit into a day.</source>
        <translation>لا يتسع اليوم للذهاب والعودة.</translation>
    </message>
    <message>
        <source>Stay there for a night, fly, or meet elsewhere.</source>
        <translation>المبيت هناك ليلة، أو السفر جواً، أو اللقاء في مكان آخر.</translation>
    </message>
    <message>
        <source>The times of the contact and of the officers never meet.</source>
        <translation>لا تلتقي أوقات جهة الاتصال وأوقات الموظفَين أبداً.</translation>
    </message>
    <message>
        <source>Ask the contact for other times.</source>
        <translation>اطلب من جهة الاتصال أوقاتاً أخرى.</translation>
    </message>
    <message>
        <source>It is pinned to a time that cannot be kept any more.</source>
        <translation>إنه مثبّت في وقت لم يعد ممكناً.</translation>
    </message>
    <message>
        <source>Unpin it, and plan again.</source>
        <translation>ألغِ تثبيته، ثم خطط من جديد.</translation>
    </message>
    <message>
        <source>Somebody who must be met before has no place either.</source>
        <translation>من يجب لقاؤه قبل ذلك بلا موعد أيضاً.</translation>
    </message>
    <message>
        <source>Find a place for that one first.</source>
        <translation>أوجد موعداً لذلك أولاً.</translation>
    </message>
    <message>
        <source>Only days are left on which somebody is met there who must not be met.</source>
        <translation>لم تبق إلا أيام يُلتقى فيها هناك بشخص لا يجوز أن يحدث لقاء معه.</translation>
    </message>
    <message>
        <source>Meet one of them elsewhere, or on another day.</source>
        <translation>ليكن لقاء أحدهما في مكان آخر أو يوم آخر.</translation>
    </message>
    <message>
        <source>Every possible day has as many meetings as it may.</source>
        <translation>بلغ كل يوم ممكن حده الأقصى من اللقاءات.</translation>
    </message>
    <message>
        <source>Allow more meetings a day, or ask for more days.</source>
        <translation>اسمح بلقاءات أكثر في اليوم، أو اطلب مزيداً من الأيام.</translation>
    </message>
    <message>
        <source>The time was given to contacts that count more.</source>
        <translation>أُعطي الوقت لجهات اتصال أهم.</translation>
    </message>
    <message>
        <source>Raise the priority, or ask for more days.</source>
        <translation>ارفع الأولوية، أو اطلب مزيداً من الأيام.</translation>
    </message>
    <message>
        <source>this is no day on which both officers can meet anybody</source>
        <translation>ليس هذا يوماً يمكن أن يلتقي فيه الموظفان أحداً</translation>
    </message>
    <message>
        <source>nobody waits for this meeting</source>
        <translation>لا أحد ينتظر هذا اللقاء</translation>
    </message>
    <message>
        <source>somebody would be met twice</source>
        <translation>سيُلتقى بشخص مرتين</translation>
    </message>
    <message>
        <source>somebody is left out twice</source>
        <translation>استُبعد شخص مرتين</translation>
    </message>
    <message>
        <source>somebody is both met and left out</source>
        <translation>شخص له لقاء ومستبعد معاً</translation>
    </message>
    <message>
        <source>somebody was forgotten</source>
        <translation>نُسي شخص</translation>
    </message>
    <message>
        <source>nobody can be in two places: two meetings overlap</source>
        <translation>لا يمكن لأحد أن يكون في مكانين: لقاءان يتداخلان</translation>
    </message>
    <message>
        <source>the day would begin before its hours or in the curfew</source>
        <translation>سيبدأ اليوم قبل ساعاته أو خلال حظر التجول</translation>
    </message>
    <message>
        <source>the way from the meeting before takes longer</source>
        <translation>الطريق من اللقاء السابق يستغرق وقتاً أطول</translation>
    </message>
    <message>
        <source>nobody would be back before the end of the day or the curfew</source>
        <translation>لن يعود أحد قبل نهاية اليوم أو حظر التجول</translation>
    </message>
    <message>
        <source>nobody would have arrived by then</source>
        <translation>لن يكون أحد قد وصل حتى ذلك الوقت</translation>
    </message>
    <message>
        <source>the meeting would be shorter or longer than it must be</source>
        <translation>سيكون اللقاء أقصر أو أطول مما يجب</translation>
    </message>
    <message>
        <source>it is outside the contact's times, the daylight, or the hours of work</source>
        <translation>إنه خارج أوقات جهة الاتصال، أو ضوء النهار، أو ساعات العمل</translation>
    </message>
    <message>
        <source>a pinned meeting would be moved</source>
        <translation>سيُنقل لقاء مثبّت</translation>
    </message>
    <message>
        <source>somebody who must be met before has no place</source>
        <translation>من يجب لقاؤه قبل ذلك بلا موعد</translation>
    </message>
    <message>
        <source>somebody must be met before, and would be met later</source>
        <translation>هناك من يجب لقاؤه قبل ذلك، وسيكون لقاؤه بعده</translation>
    </message>
    <message>
        <source>two who must not meet would be at the same place on the same day</source>
        <translation>سيكون اثنان لا يجوز أن يلتقيا في المكان نفسه في اليوم نفسه</translation>
    </message>
    <message>
        <source>what the meeting needs (interpreter, escort, a colleague) is not there on that day</source>
        <translation>ما يحتاج إليه اللقاء (مترجم شفوي، مرافقة، زميل) غير متوفر في ذلك اليوم</translation>
    </message>
    <message>
        <source>the place cannot be reached on that day</source>
        <translation>لا يمكن الوصول إلى المكان في ذلك اليوم</translation>
    </message>
    <message>
        <source>there would be more meetings on that day than allowed</source>
        <translation>ستتجاوز لقاءات ذلك اليوم العدد المسموح به</translation>
    </message>
    <message>
        <source>the plan does not add up</source>
        <translation>الخطة غير متسقة</translation>
    </message>
    <message>
        <source>that day is past already</source>
        <translation>مضى ذلك اليوم</translation>
    </message>
    <message>
        <source>by road</source>
        <translation>براً</translation>
    </message>
    <message>
        <source>by air</source>
        <translation>جواً</translation>
    </message>
    <message>
        <source>by water</source>
        <translation>مائياً</translation>
    </message>
    <message>
        <source>on foot</source>
        <translation>سيراً على الأقدام</translation>
    </message>
    <message>
        <source>leave</source>
        <translation>إجازة</translation>
    </message>
    <message>
        <source>rest and recuperation</source>
        <translation>راحة واستجمام</translation>
    </message>
    <message>
        <source>on a trip</source>
        <translation>في مهمة سفر</translation>
    </message>
    <message>
        <source>training</source>
        <translation>تدريب</translation>
    </message>
    <message>
        <source>away</source>
        <translation>غياب</translation>
    </message>
    <message>
        <source>busy</source>
        <translation>انشغال</translation>
    </message>
    <message>
        <source>working day</source>
        <translation>يوم عمل</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>نهاية أسبوع</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>عطلة</translation>
    </message>
    <message>
        <source>an officer is away</source>
        <translation>غياب أحد الموظفَين</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>مغلق</translation>
    </message>
    <message>
        <source>interpreter</source>
        <translation>مترجم شفوي</translation>
    </message>
    <message>
        <source>escort</source>
        <translation>مرافقة</translation>
    </message>
    <message>
        <source>a female colleague</source>
        <translation>زميلة</translation>
    </message>
    <message>
        <source>a male colleague</source>
        <translation>زميل (رجل)</translation>
    </message>
    <message>
        <source>a joint call</source>
        <translation>مكالمة مشتركة</translation>
    </message>
    <message>
        <source>a signed letter</source>
        <translation>رسالة موقّعة</translation>
    </message>
    <message>
        <source>a third party</source>
        <translation>طرف ثالث</translation>
    </message>
    <message>
        <source>Not possible: {rule}.</source>
        <translation>غير ممكن: {rule}.</translation>
    </message>
</context>
<context>
    <name>OverrideDialog</name>
    <message>
        <source>This is your own passphrase. Another officer of this vault must agree.</source>
        <translation>هذه عبارة مرورك أنت. يجب أن يوافق موظف آخر من هذه الخزنة.</translation>
    </message>
    <message>
        <source>Against the rule</source>
        <translation>خلافاً للقاعدة</translation>
    </message>
    <message>
        <source>{name} has not agreed to this. Two officers of this vault together may let it go all the same, for this purpose and this recipient only. The reason travels in the bundle and stands in the audit log.</source>
        <translation>لا موافقة من {name} على هذا. يمكن لموظفين اثنين من هذه الخزنة معاً السماح بالتمرير رغم ذلك، لهذا الغرض ولهذا المستلم فقط. ينتقل السبب داخل الحزمة ويُدوَّن في سجل التدقيق.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Second passphrase</source>
        <translation>عبارة المرور ال&amp;ثانية</translation>
    </message>
    <message>
        <source>At least 20 characters</source>
        <translation>٢٠ حرفاً على الأقل</translation>
    </message>
    <message>
        <source>Passphrase of the second officer</source>
        <translation>عبارة مرور الموظف الثاني</translation>
    </message>
    <message>
        <source>&amp;Let it go</source>
        <translation>السماح بال&amp;تمرير</translation>
    </message>
</context>
<context>
    <name>OversightPage</name>
    <message>
        <source>Officers: {count}</source>
        <translation>الموظفون: {count}</translation>
    </message>
    <message>
        <source>Save the counts without names</source>
        <translation>حفظ الأعداد بلا أسماء</translation>
    </message>
    <message>
        <source>The counts are written. No name of a contact or an officer is in the file.</source>
        <translation>كُتبت الأعداد. لا يوجد في الملف اسم أي جهة اتصال أو موظف.</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>With a backup</source>
        <translation>لها احتياطي</translation>
    </message>
    <message>
        <source>Known to nobody else</source>
        <translation>لا يعرفها أحد آخر</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>المعرّضون للخطر</translation>
    </message>
    <message>
        <source>Last feed</source>
        <translation>آخر تغذية</translation>
    </message>
    <message>
        <source>On</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Everything (*.json)</source>
        <translation>كل شيء (*.json)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>جدول لبرنامج جداول البيانات (*.csv)</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Late with</source>
        <translation>سبب التأخر</translation>
    </message>
    <message>
        <source>Days late</source>
        <translation>أيام التأخر</translation>
    </message>
    <message>
        <source>Held by</source>
        <translation>لدى</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>المستحق</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>فتح القائمة</translation>
    </message>
    <message>
        <source>Without a steward</source>
        <translation>بلا مسؤول</translation>
    </message>
    <message>
        <source>Nobody is responsible for these</source>
        <translation>لا أحد مسؤول عنها</translation>
    </message>
    <message>
        <source>Known to one officer</source>
        <translation>يعرفها موظف واحد فقط</translation>
    </message>
    <message>
        <source>Would be lost if that officer left tomorrow</source>
        <translation>تضيع لو غادر ذلك الموظف غداً</translation>
    </message>
    <message>
        <source>To verify</source>
        <translation>بحاجة إلى تحقق</translation>
    </message>
    <message>
        <source>Not verified since {date}</source>
        <translation>لم يُتحقَّق منها منذ {date}</translation>
    </message>
    <message>
        <source>Officers who did not feed</source>
        <translation>موظفون لم يرسلوا تغذية</translation>
    </message>
    <message>
        <source>No feed since the day below</source>
        <translation>لا تغذية منذ اليوم المذكور أدناه</translation>
    </message>
    <message>
        <source>Late cases</source>
        <translation>ملفات التسليم المتأخرة</translation>
    </message>
    <message>
        <source>Hand-overs that are not where they should be</source>
        <translation>عمليات التسليم التي ليست حيث ينبغي أن تكون</translation>
    </message>
    <message>
        <source>Due within two weeks</source>
        <translation>مستحق خلال أسبوعين</translation>
    </message>
    <message>
        <source>Protocols, consents, promises and reviews</source>
        <translation>بروتوكولات وموافقات وتعهدات ومراجعات</translation>
    </message>
    <message>
        <source>Receipts overdue</source>
        <translation>إيصالات متأخرة</translation>
    </message>
    <message>
        <source>Bundles of ours that nobody answered in time</source>
        <translation>حزم منا لم يُرد عليها في الموعد</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>First priority</source>
        <translation>الأولوية الأولى</translation>
    </message>
    <message>
        <source>O&amp;fficers and feeds</source>
        <translation>ال&amp;موظفون والتغذيات</translation>
    </message>
    <message>
        <source>If somebody &amp;left</source>
        <translation>لو غا&amp;در أحد</translation>
    </message>
    <message>
        <source>never</source>
        <translation>أبداً</translation>
    </message>
    <message>
        <source>{total}: {briefed} briefed, {introduced} introduced, {confirmed} confirmed</source>
        <translation>{total}: لها إحاطة {briefed}، تم تقديمها {introduced}، مؤكدة {confirmed}</translation>
    </message>
    <message>
        <source>⚠ did not feed</source>
        <translation>⚠ لم يرسل تغذية</translation>
    </message>
    <message>
        <source>⚠ has left</source>
        <translation>⚠ غادر</translation>
    </message>
    <message>
        <source>{outgoing} to {incoming}</source>
        <translation>من {outgoing} إلى {incoming}</translation>
    </message>
    <message>
        <source>Save the counts without any name, to send them up</source>
        <translation>حفظ الأعداد بلا أي اسم، لإرسالها إلى المستوى الأعلى</translation>
    </message>
    <message>
        <source>&amp;Save the counts…</source>
        <translation>&amp;حفظ الأعداد…</translation>
    </message>
    <message>
        <source>By &amp;category and component</source>
        <translation>حسب الفئة والمك&amp;وّن</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>الم&amp;ستحق</translation>
    </message>
    <message>
        <source>L&amp;ate cases</source>
        <translation>ملفات مت&amp;أخرة</translation>
    </message>
    <message>
        <source>Oversight</source>
        <translation>الإشراف</translation>
    </message>
    <message>
        <source>&amp;No feed since</source>
        <translation>لا تغ&amp;ذية منذ</translation>
    </message>
    <message>
        <source>No feed since</source>
        <translation>لا تغذية منذ</translation>
    </message>
    <message>
        <source>Contacts by category and component</source>
        <translation>جهات الاتصال حسب الفئة والمكوّن</translation>
    </message>
    <message>
        <source>No contact is here yet.</source>
        <translation>لا جهات اتصال هنا بعد.</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>Nobody feeds this vault yet. Officers export a bundle with the purpose “feed”; import it here.</source>
        <translation>لا أحد يغذّي هذه الخزنة بعد. يصدّر الموظفون حزمة غرضها «تغذية»؛ استوردها هنا.</translation>
    </message>
    <message>
        <source>No hand-over is late.</source>
        <translation>لا توجد عمليات تسليم متأخرة.</translation>
    </message>
    <message>
        <source>Nothing is due within two weeks.</source>
        <translation>لا شيء مستحق خلال أسبوعين.</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>Your fingerprint: forty digits to read out</source>
        <translation>بصمتك: أربعون رقماً للقراءة بصوت مسموع</translation>
    </message>
    <message>
        <source>Your fingerprint as a QR code</source>
        <translation>بصمتك على شكل رمز QR</translation>
    </message>
    <message>
        <source>Read these digits out to a colleague who has your public card and calls you. They are no secret; they prove that the card is yours.</source>
        <translation>اقرأ هذه الأرقام لزميل لديه بطاقتك العامة ويتصل بك. ليست سراً؛ فهي تثبت أن البطاقة لك.</translation>
    </message>
</context>
<context>
    <name>PageList</name>
    <message>
        <source>&amp;Contacts</source>
        <translation>ج&amp;هات الاتصال</translation>
    </message>
    <message>
        <source>&amp;Hand-over</source>
        <translation>ال&amp;تسليم</translation>
    </message>
    <message>
        <source>O&amp;verlap</source>
        <translation>التد&amp;اخل</translation>
    </message>
    <message>
        <source>Availability and &amp;travel</source>
        <translation>التوفر والت&amp;نقل</translation>
    </message>
    <message>
        <source>&amp;Bundles</source>
        <translation>ال&amp;حزم</translation>
    </message>
    <message>
        <source>&amp;People and keys</source>
        <translation>الأ&amp;شخاص والمفاتيح</translation>
    </message>
    <message>
        <source>&amp;Oversight</source>
        <translation>الإش&amp;راف</translation>
    </message>
    <message>
        <source>&amp;Import a file</source>
        <translation>ا&amp;ستيراد ملف</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>ال&amp;مكررات</translation>
    </message>
    <message>
        <source>C&amp;hanges</source>
        <translation>الت&amp;غييرات</translation>
    </message>
    <message>
        <source>&amp;Audit log</source>
        <translation>سجل التد&amp;قيق</translation>
    </message>
    <message>
        <source>The &amp;vault</source>
        <translation>ال&amp;خزنة</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>المسا&amp;عدة</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>الصفحة السابقة</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>الصفحة التالية</translation>
    </message>
</context>
<context>
    <name>PairPane</name>
    <message>
        <source>The first stands (1)</source>
        <translation>تبقى الأولى (1)</translation>
    </message>
    <message>
        <source>Where two values differ: the first stands</source>
        <translation>حيث تختلف قيمتان: تبقى الأولى</translation>
    </message>
    <message>
        <source>The second stands (2)</source>
        <translation>تبقى الثانية (2)</translation>
    </message>
    <message>
        <source>Where two values differ: the second stands</source>
        <translation>حيث تختلف قيمتان: تبقى الثانية</translation>
    </message>
    <message>
        <source>Decide later (3)</source>
        <translation>القرار لاحقاً (3)</translation>
    </message>
    <message>
        <source>Where two values differ: both stay until somebody decides</source>
        <translation>حيث تختلف قيمتان: تبقى القيمتان حتى يقرر أحد</translation>
    </message>
    <message>
        <source>Values of both contacts</source>
        <translation>قيم جهتي الاتصال</translation>
    </message>
    <message>
        <source>Choose a pair above to see the two beside each other.</source>
        <translation>اختر زوجاً من الأعلى لرؤية الاثنتين جنباً إلى جنب.</translation>
    </message>
    <message>
        <source>Both have a safe-contact protocol. Make one of the two first: open a contact, and delete or change its protocol. Then they can be merged.</source>
        <translation>لكلتيهما بروتوكول اتصال آمن. اجعلهما بروتوكولاً واحداً أولاً: افتح إحدى جهتي الاتصال واحذف بروتوكولها أو غيّره. بعدها يمكن دمجهما.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>1: {name}, stays</source>
        <translation>١: {name}، تبقى</translation>
    </message>
    <message>
        <source>2: {name}, joins the first</source>
        <translation>٢: {name}، تنضم إلى الأولى</translation>
    </message>
    <message>
        <source>After the merge</source>
        <translation>بعد الدمج</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>all belong to the first</source>
        <translation>الكل يتبع الأولى</translation>
    </message>
</context>
<context>
    <name>PaletteDialog</name>
    <message>
        <source>Do or find</source>
        <translation>تنفيذ أو بحث</translation>
    </message>
    <message>
        <source>A command or a contact</source>
        <translation>أمر أو جهة اتصال</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>النتائج المطابقة</translation>
    </message>
    <message>
        <source>Nothing fits. Try other letters.</source>
        <translation>لا شيء مطابق. جرّب أحرفاً أخرى.</translation>
    </message>
</context>
<context>
    <name>PaperWords</name>
    <message>
        <source>of these, acknowledged</source>
        <translation>منها ما تم الإقرار به</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>تم الإقرار</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>المآل</translation>
    </message>
    <message>
        <source>Priority: {priority}. {verb}. State: {state}.</source>
        <translation>الأولوية: {priority}. {verb}. الحالة: {state}.</translation>
    </message>
    <message>
        <source>Priority: {priority}. {verb}. State: {state}. Brief by {authors}.</source>
        <translation>الأولوية: {priority}. {verb}. الحالة: {state}. كتب الإحاطة: {authors}.</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>الإحاطة</translation>
    </message>
    <message>
        <source>Briefs</source>
        <translation>الإحاطات</translation>
    </message>
    <message>
        <source>Relationships by group</source>
        <translation>الصلات حسب المجموعة</translation>
    </message>
    <message>
        <source>Outcome, by hand</source>
        <translation>النتيجة، بخط اليد</translation>
    </message>
    <message>
        <source>What becomes of them</source>
        <translation>المآل</translation>
    </message>
    <message>
        <source>Case {id}</source>
        <translation>ملف التسليم {id}</translation>
    </message>
    <message>
        <source>State of the case</source>
        <translation>حالة ملف التسليم</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>المجموعة</translation>
    </message>
    <message>
        <source>Times of</source>
        <translation>التوقيت</translation>
    </message>
    <message>
        <source>Commitments</source>
        <translation>التعهدات</translation>
    </message>
    <message>
        <source>CONFIRM FIRST how to reach the contact</source>
        <translation>أكّد أولاً كيفية الوصول إلى جهة الاتصال</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>briefed</source>
        <translation>لها إحاطة</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>مؤكدة</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>مرفوضة</translation>
    </message>
    <message>
        <source>done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>تم تقديمها</translation>
    </message>
    <message>
        <source>one steward only</source>
        <translation>بمسؤول واحد فقط</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>مستبقاة</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>منجز</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>الاستحقاق</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>منتهٍ</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>First day of the successor</source>
        <translation>اليوم الأول للخلف</translation>
    </message>
    <message>
        <source>This brief is longer than one page: it continues in the program.</source>
        <translation>هذه الإحاطة أطول من صفحة واحدة: تتمتها في البرنامج.</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>تم تقديمها</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>اليوم الأخير</translation>
    </message>
    <message>
        <source>Last promise</source>
        <translation>آخر تعهد</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Next action</source>
        <translation>الإجراء التالي</translation>
    </message>
    <message>
        <source>No commitment is open.</source>
        <translation>لا تعهد مفتوحاً.</translation>
    </message>
    <message>
        <source>There is no contact in this case.</source>
        <translation>لا جهة اتصال في ملف التسليم هذا.</translation>
    </message>
    <message>
        <source>No safe way is known: do not call.</source>
        <translation>لا تُعرف طريقة آمنة: ممنوع الاتصال.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>Not printed: it is shown in the program only.</source>
        <translation>لا يُطبع: يُعرض في البرنامج فقط.</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>غير محدد</translation>
    </message>
    <message>
        <source>Not written yet.</source>
        <translation>لم تُكتب بعد.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>Hand-over note</source>
        <translation>مذكرة التسليم</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>لم يحدث شيء بعد.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Officers</source>
        <translation>الموظفون</translation>
    </message>
    <message>
        <source>open</source>
        <translation>مفتوح</translation>
    </message>
    <message>
        <source>Open commitments</source>
        <translation>التعهدات المفتوحة</translation>
    </message>
    <message>
        <source>Meetings, groups, lists, reports and documents</source>
        <translation>اجتماعات ومجموعات وقوائم وتقارير ووثائق</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>الطرف المتعهد</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>الصفحة {page} من {pages}</translation>
    </message>
    <message>
        <source>Paper is not protected as the program is. Keep it as its level demands; destroy it after use.</source>
        <translation>الورق غير محمي كما يحمي البرنامج. احفظه بما تقتضيه درجته؛ وأتلفه بعد الاستعمال.</translation>
    </message>
    <message>
        <source>Missing parts of the brief: {count}</source>
        <translation>الأجزاء الناقصة من الإحاطة: {count}</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Place not said</source>
        <translation>المكان غير مذكور</translation>
    </message>
    <message>
        <source>Introductions</source>
        <translation>لقاءات التقديم</translation>
    </message>
    <message>
        <source>Printed by {name} on {on} at {at} UTC</source>
        <translation>طبعه {name} في {on} الساعة {at} UTC</translation>
    </message>
    <message>
        <source>Printed on {on}</source>
        <translation>طُبع في {on}</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>What was promised</source>
        <translation>موضوع التعهد</translation>
    </message>
    <message>
        <source>By</source>
        <translation>من قام به</translation>
    </message>
    <message>
        <source>Read-back by the incoming officer</source>
        <translation>إعادة صياغة الموظف القادم</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>المرجع</translation>
    </message>
    <message>
        <source>Relationships</source>
        <translation>الصلات</translation>
    </message>
    <message>
        <source>given up on {on}</source>
        <translation>تم التخلي عنه في {on}</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>From {origin} to {target}: {mode}, {starts} to {ends}</source>
        <translation>من {origin} إلى {target}: {mode}، من {starts} إلى {ends}</translation>
    </message>
    <message>
        <source>Safe way to reach</source>
        <translation>الطريقة الآمنة للوصول</translation>
    </message>
    <message>
        <source>{weekday}, {day}</source>
        <translation>{weekday}، {day}</translation>
    </message>
    <message>
        <source>Day sheet</source>
        <translation>ورقة اليوم</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>التوقيع</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Counts only. This paper names nobody.</source>
        <translation>أعداد فقط. لا تسمّي هذه الورقة أحداً.</translation>
    </message>
    <message>
        <source>End-of-assignment summary</source>
        <translation>ملخص انتهاء المهمة</translation>
    </message>
    <message>
        <source>Taken over</source>
        <translation>تم تولّيها</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Course of the hand-over</source>
        <translation>مجريات التسليم</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>نعم</translation>
    </message>
    <message>
        <source>Brief of one contact, one page</source>
        <translation>إحاطة جهة اتصال واحدة، صفحة واحدة</translation>
    </message>
    <message>
        <source>Day sheets of the introductions</source>
        <translation>أوراق أيام لقاءات التقديم</translation>
    </message>
    <message>
        <source>End-of-assignment summary, without names</source>
        <translation>ملخص انتهاء المهمة، بلا أسماء</translation>
    </message>
    <message>
        <source>State and security institutions</source>
        <translation>مؤسسات الدولة والأمن</translation>
    </message>
    <message>
        <source>International and non-governmental organisations</source>
        <translation>المنظمات الدولية وغير الحكومية</translation>
    </message>
    <message>
        <source>Communities and civil society</source>
        <translation>المجتمعات المحلية والمجتمع المدني</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>آخرون</translation>
    </message>
    <message>
        <source>with an escort</source>
        <translation>مع مرافقة</translation>
    </message>
    <message>
        <source>with a female colleague</source>
        <translation>مع زميلة</translation>
    </message>
    <message>
        <source>with an interpreter</source>
        <translation>مع مترجم شفوي</translation>
    </message>
    <message>
        <source>with a male colleague</source>
        <translation>مع زميل (رجل)</translation>
    </message>
    <message>
        <source>them</source>
        <translation>هم</translation>
    </message>
    <message>
        <source>us</source>
        <translation>نحن</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Change your passphrase</source>
        <translation>تغيير عبارة مرورك</translation>
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
    <name>PassphraseStep</name>
    <message>
        <source>Your passphrase</source>
        <translation>عبارة مرورك</translation>
    </message>
    <message>
        <source>It is the only thing that opens your vault, and nobody can restore it: no colleague, no service desk.</source>
        <translation>هي وحدها تفتح خزنتك، ولا أحد يستطيع استعادتها: لا زميل ولا مكتب دعم.</translation>
    </message>
    <message>
        <source>&amp;Seven random words (best)</source>
        <translation>&amp;سبع كلمات عشوائية (الأفضل)</translation>
    </message>
    <message>
        <source>A passphrase of your &amp;own</source>
        <translation>عبارة مرور &amp;خاصة بك</translation>
    </message>
    <message>
        <source>Suggested passphrase</source>
        <translation>عبارة المرور المقترحة</translation>
    </message>
    <message>
        <source>Another s&amp;uggestion</source>
        <translation>ا&amp;قتراح آخر</translation>
    </message>
    <message>
        <source>Write the words on paper now, in this order, and keep the paper where you keep money. On the next page they are asked back.</source>
        <translation>اكتب الكلمات الآن على ورقة بهذا الترتيب، واحفظ الورقة حيث تحفظ المال. ستُطلب منك في الصفحة التالية.</translation>
    </message>
    <message>
        <source>&amp;Passphrase, 15 characters at least</source>
        <translation>&amp;عبارة المرور، ١٥ حرفاً على الأقل</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Colleagues: {count}</source>
        <translation>الزملاء: {count}</translation>
    </message>
    <message>
        <source>Save your public card</source>
        <translation>حفظ بطاقتك العامة</translation>
    </message>
    <message>
        <source>Your public card is in {path}. It holds no secret: send it to whoever shall seal bundles to you.</source>
        <translation>بطاقتك العامة في {path}. لا سر فيها: أرسلها إلى كل من سيختم حزماً لك.</translation>
    </message>
    <message>
        <source>Public cards ({pattern})</source>
        <translation>البطاقات العامة ({pattern})</translation>
    </message>
    <message>
        <source>Add a colleague's public card</source>
        <translation>إضافة بطاقة عامة لزميل</translation>
    </message>
    <message>
        <source>The keys of {name} are known and verified already.</source>
        <translation>مفاتيح {name} معروفة ومتحقَّق منها بالفعل.</translation>
    </message>
    <message>
        <source>{name} is known now. Next: call, and verify the keys.</source>
        <translation>أصبحت مفاتيح {name} معروفة الآن. التالي: اتصل وتحقق من المفاتيح.</translation>
    </message>
    <message>
        <source>Colleague</source>
        <translation>الزميل</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>المفاتيح</translation>
    </message>
    <message>
        <source>Card ends</source>
        <translation>انتهاء البطاقة</translation>
    </message>
    <message>
        <source>When</source>
        <translation>متى</translation>
    </message>
    <message>
        <source>&amp;Save my card…</source>
        <translation>ح&amp;فظ بطاقتي…</translation>
    </message>
    <message>
        <source>&amp;Add a card…</source>
        <translation>إ&amp;ضافة بطاقة…</translation>
    </message>
    <message>
        <source>&amp;Verify…</source>
        <translation>ت&amp;حقق…</translation>
    </message>
    <message>
        <source>Save your public card to a file for a colleague</source>
        <translation>حفظ بطاقتك العامة في ملف لإعطائها لزميل</translation>
    </message>
    <message>
        <source>Take in a colleague's public card</source>
        <translation>إدخال البطاقة العامة لزميل</translation>
    </message>
    <message>
        <source>Compare the digits that the colleague reads out</source>
        <translation>مقارنة الأرقام التي يقرؤها الزميل</translation>
    </message>
    <message>
        <source>Never trust these keys again</source>
        <translation>عدم الوثوق بهذه المفاتيح أبداً</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>إ&amp;لغاء المفاتيح…</translation>
    </message>
    <message>
        <source>Colleagues</source>
        <translation>الزملاء</translation>
    </message>
    <message>
        <source>No colleague's card is here yet.

Ask for the colleague's public card (a small .rlxcard file), drop it here, then call and type the digits that the colleague reads out. After that, bundles can be sealed so that only this colleague opens them.</source>
        <translation>لا توجد هنا بطاقة لأي زميل بعد.

اطلب البطاقة العامة للزميل (ملف صغير بامتداد ⁦.rlxcard⁩)، وأفلته هنا، ثم اتصل واكتب الأرقام التي يقرؤها الزميل. بعد ذلك يمكن ختم الحزم بحيث لا يفتحها إلا هذا الزميل.</translation>
    </message>
    <message>
        <source>History of the keys</source>
        <translation>السجل التاريخي للمفاتيح</translation>
    </message>
</context>
<context>
    <name>PermissionDialog</name>
    <message>
        <source>Nothing is recorded about this.</source>
        <translation>لا شيء مسجَّل عن هذا.</translation>
    </message>
    <message>
        <source>The contact was asked and has not answered.</source>
        <translation>سُئلت جهة الاتصال ولم تجب.</translation>
    </message>
    <message>
        <source>What was agreed is not for this purpose.</source>
        <translation>ما اتُّفق عليه ليس لهذا الغرض.</translation>
    </message>
    <message>
        <source>What was agreed is not for these readers.</source>
        <translation>ما اتُّفق عليه ليس لهؤلاء القراء.</translation>
    </message>
    <message>
        <source>The contact agreed to being known, not to what was told.</source>
        <translation>وافقت جهة الاتصال على أن تكون معروفة، لا على تمرير ما أدلت به.</translation>
    </message>
    <message>
        <source>The consent is past its day.</source>
        <translation>انتهت صلاحية الموافقة.</translation>
    </message>
    <message>
        <source>The contact refused.</source>
        <translation>رفضت جهة الاتصال.</translation>
    </message>
    <message>
        <source>The contact took the consent back.</source>
        <translation>سحبت جهة الاتصال موافقتها.</translation>
    </message>
    <message>
        <source>The contact wants to be asked each time.</source>
        <translation>تريد جهة الاتصال أن تُسأل في كل مرة.</translation>
    </message>
    <message>
        <source>Only successors named by the contact may know.</source>
        <translation>لا يجوز أن يعلم إلا من سمّتهم جهة الاتصال خلفاً لك.</translation>
    </message>
    <message>
        <source>The contact said: never to a successor.</source>
        <translation>قالت جهة الاتصال: لا لأي خلف أبداً.</translation>
    </message>
    <message>
        <source>The contact said: never to another organisation.</source>
        <translation>قالت جهة الاتصال: لا لمنظمة أخرى أبداً.</translation>
    </message>
    <message>
        <source>Choose a purpose and who would see it.</source>
        <translation>اختر غرضاً ومن سيطّلع على ذلك.</translation>
    </message>
    <message>
        <source>✓ Yes, by {basis}.</source>
        <translation>✓ نعم، استناداً إلى: {basis}.</translation>
    </message>
    <message>
        <source>? Ask the contact first. {why}</source>
        <translation>؟ اسأل جهة الاتصال أولاً. {why}</translation>
    </message>
    <message>
        <source>✗ No. {why}</source>
        <translation>✗ لا. {why}</translation>
    </message>
    <message>
        <source>May I?</source>
        <translation>هل يجوز لي؟</translation>
    </message>
    <message>
        <source>Whether something about this contact may be passed on. Nothing is written.</source>
        <translation>هل يجوز تمرير شيء عن جهة الاتصال هذه. لا يُكتب شيء.</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>ال&amp;غرض</translation>
    </message>
    <message>
        <source>Who would &amp;see it</source>
        <translation>من &amp;سيطّلع</translation>
    </message>
    <message>
        <source>What &amp;is passed on</source>
        <translation>&amp;ما يُمرَّر</translation>
    </message>
    <message>
        <source>&amp;Ask</source>
        <translation>استع&amp;لام</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>Opening the vault …</source>
        <translation>يجري فتح الخزنة …</translation>
    </message>
    <message>
        <source>&amp;PIN of this computer</source>
        <translation>&amp;رمز PIN لهذا الحاسوب</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Tries left: {count}. It serves until {day}; then the passphrase is asked once.</source>
        <translation>المحاولات المتبقية: {count}. يصلح الرمز حتى {day}؛ ثم تُطلب عبارة المرور مرة واحدة.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;فتح</translation>
    </message>
    <message>
        <source>U&amp;se the passphrase instead</source>
        <translation>استخدام &amp;عبارة المرور بدلاً منه</translation>
    </message>
</context>
<context>
    <name>PlaceChooser</name>
    <message>
        <source>Choose the folder of the vault</source>
        <translation>اختيار مجلد الخزنة</translation>
    </message>
    <message>
        <source>Choose a place for the new vault</source>
        <translation>اختيار مكان للخزنة الجديدة</translation>
    </message>
    <message>
        <source>There is no vault in this folder. Choose the folder in which a file named vault.hdr lies; if it was on a stick, look whether the stick is plugged in.</source>
        <translation>لا توجد خزنة في هذا المجلد. اختر المجلد الذي فيه ملف باسم vault.hdr؛ وإن كانت على ذاكرة USB فتأكد من توصيلها.</translation>
    </message>
    <message>
        <source>There is a vault in this folder already; it was left alone. Choose another.</source>
        <translation>توجد خزنة في هذا المجلد بالفعل ولم تُمسّ. اختر مجلداً آخر.</translation>
    </message>
</context>
<context>
    <name>PlaceDialog</name>
    <message>
        <source>A place</source>
        <translation>مكان</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Region: the finest that a calendar may show</source>
        <translation>الإ&amp;قليم: أدق ما يجوز أن يظهر في تقويم</translation>
    </message>
    <message>
        <source>Reached by &amp;convoy only</source>
        <translation>لا يُوصل إليه إلا بقافل&amp;ة</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>PlanDeeds</name>
    <message>
        <source>There is nobody for whom a fallback has to be proposed.</source>
        <translation>لا أحد يلزم اقتراح بديل له.</translation>
    </message>
    <message>
        <source>Moved, and pinned there.</source>
        <translation>تم النقل والتثبيت هناك.</translation>
    </message>
    <message>
        <source>Pinned: a new plan leaves it where it is.</source>
        <translation>مثبّت: تتركه الخطة الجديدة في مكانه.</translation>
    </message>
    <message>
        <source>Not pinned any more: a new plan may move it.</source>
        <translation>لم يعد مثبّتاً: قد تنقله خطة جديدة.</translation>
    </message>
    <message>
        <source>Confirmed by the contact.</source>
        <translation>أكّدته جهة الاتصال.</translation>
    </message>
    <message>
        <source>Taken off the plan. The contact waits for a place again.</source>
        <translation>أُزيل من الخطة. تنتظر جهة الاتصال موعداً من جديد.</translation>
    </message>
    <message>
        <source>Recorded. Consents: {consents}, refusals: {refusals}. Who was not met waits for a place again.</source>
        <translation>تم التسجيل. الموافقات: {consents}، حالات الرفض: {refusals}. من لم يتم لقاؤه ينتظر موعداً من جديد.</translation>
    </message>
    <message>
        <source>The plan is kept. New: {added}, changed: {changed}, taken back: {cancelled}.</source>
        <translation>اعتُمدت الخطة. الجديد: {added}، المتغير: {changed}، المسحوب: {cancelled}.</translation>
    </message>
    <message>
        <source>Fallbacks proposed: {count}. Somebody who does not hand over must accept them.</source>
        <translation>البدائل المقترحة: {count}. يجب أن يقبلها شخص غير من يسلّم.</translation>
    </message>
    <message>
        <source>Fallbacks accepted: {count}.</source>
        <translation>البدائل المقبولة: {count}.</translation>
    </message>
</context>
<context>
    <name>PlanHead</name>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>مل&amp;ف التسليم</translation>
    </message>
    <message>
        <source>The case whose overlap is shown</source>
        <translation>ملف التسليم الذي يُعرض تداخله</translation>
    </message>
    <message>
        <source>both in post {first} to {last}</source>
        <translation>في المنصب معاً من {first} إلى {last}</translation>
    </message>
    <message>
        <source>times of {zone}</source>
        <translation>بتوقيت {zone}</translation>
    </message>
    <message>
        <source>Rules broken: {count}</source>
        <translation>القواعد المخالَفة: {count}</translation>
    </message>
    <message>
        <source>First priority placed: {placed} of {all}</source>
        <translation>المُدرَج من الأولوية الأولى: {placed} من {all}</translation>
    </message>
    <message>
        <source>All placed: {placed} of {all}</source>
        <translation>المُدرَج من الكل: {placed} من {all}</translation>
    </message>
    <message>
        <source>Introduced: {count} of {all}</source>
        <translation>تم تقديمهم: {count} من {all}</translation>
    </message>
    <message>
        <source>Working days: {count}</source>
        <translation>أيام العمل: {count}</translation>
    </message>
</context>
<context>
    <name>PlanNotice</name>
    <message>
        <source>Propose a plan</source>
        <translation>اقتراح خطة</translation>
    </message>
    <message>
        <source>Propose all suggested fallbacks</source>
        <translation>اقتراح كل البدائل الموصى بها</translation>
    </message>
    <message>
        <source>Open the hand-over</source>
        <translation>فتح التسليم</translation>
    </message>
    <message>
        <source>This plan is read only here: the officer who holds the case changes it.</source>
        <translation>هذه الخطة للقراءة فقط هنا: يغيّرها الموظف الذي لديه ملف التسليم.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. A plan gives each contact a day and a time that all rules allow.</source>
        <translation>لم يُخطط شيء بعد. تعطي الخطة كل جهة اتصال يوماً ووقتاً تسمح بهما كل القواعد.</translation>
    </message>
    <message>
        <source>No way is known between: {ways}</source>
        <translation>لا يُعرف طريق بين: {ways}</translation>
    </message>
    <message>
        <source>Proposal: {placed} placed, {left} left out, {moved} moved to another day. Nothing is written yet.</source>
        <translation>اقتراح: المُدرَج {placed}، المستبعد {left}، المنقول إلى يوم آخر {moved}. لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>احت&amp;فاظ</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;صرف النظر</translation>
    </message>
    <message>
        <source>Something changed, and the plan breaks a rule now. {rules}.</source>
        <translation>تغيّر شيء، والخطة تخالف الآن قاعدة. {rules}.</translation>
    </message>
    <message>
        <source>Their day is past and nobody said what came of it: {names}. Choose each, then “Held or failed”.</source>
        <translation>مضى يومهم ولم يذكر أحد ما جرى: {names}. اختر كلاً منهم، ثم «انعقد أو فشل».</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>وغيرها: {count}.</translation>
    </message>
    <message>
        <source>The first day of the incoming or the last day of the outgoing officer is not set.</source>
        <translation>اليوم الأول للموظف القادم أو اليوم الأخير للموظف المغادر غير محدد.</translation>
    </message>
    <message>
        <source>The two officers are never in post together, so nobody can be introduced in person. Choose a fallback for each contact: a joint call, a signed letter or a third party; somebody else must accept it.</source>
        <translation>لا يكون الموظفان في المنصب معاً أبداً، فلا يمكن تقديم أحد حضورياً. اختر بديلاً لكل جهة اتصال: مكالمة مشتركة أو رسالة موقّعة أو طرفاً ثالثاً؛ ويجب أن يقبله شخص آخر.</translation>
    </message>
</context>
<context>
    <name>PlanTexts</name>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>{place} (assumed)</source>
        <translation>{place} (مفترض)</translation>
    </message>
    <message>
        <source>{origin} to {target} {mode}, {time}</source>
        <translation>من {origin} إلى {target} {mode}، {time}</translation>
    </message>
    <message>
        <source>Priority {number}</source>
        <translation>الأولوية {number}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>منقول</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>مثبّت</translation>
    </message>
    <message>
        <source>Breaks a rule: {rule}</source>
        <translation>يخالف قاعدة: {rule}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>جهات الاتصال</translation>
    </message>
    <message>
        <source>How</source>
        <translation>كيف</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>التنقل</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Convoy to {places}</source>
        <translation>قافلة إلى {places}</translation>
    </message>
</context>
<context>
    <name>PlanViews</name>
    <message>
        <source>&amp;Gantt chart</source>
        <translation>مخطط &amp;غانت</translation>
    </message>
    <message>
        <source>&amp;Week</source>
        <translation>أ&amp;سبوع</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>جد&amp;ول</translation>
    </message>
    <message>
        <source>How the plan is shown</source>
        <translation>كيفية عرض الخطة</translation>
    </message>
    <message>
        <source>G&amp;roup by place</source>
        <translation>تج&amp;ميع حسب المكان</translation>
    </message>
    <message>
        <source>Arrow keys go from meeting to meeting, Alt and arrow keys move one, P pins it, Enter opens its brief. The table shows the same.</source>
        <translation>الأسهم للتنقل بين اللقاءات، وAlt مع الأسهم لنقل لقاء، وP لتثبيته، وEnter لفتح إحاطته. يعرض الجدول الشيء نفسه.</translation>
    </message>
    <message>
        <source>Plan by day and time of day. {keys}</source>
        <translation>الخطة حسب اليوم ووقت اليوم. {keys}</translation>
    </message>
    <message>
        <source>Plan as a week. {keys}</source>
        <translation>الخطة كأسبوع. {keys}</translation>
    </message>
    <message>
        <source>Plan as a table</source>
        <translation>الخطة كجدول</translation>
    </message>
    <message>
        <source>Nothing is planned yet.</source>
        <translation>لم يُخطط شيء بعد.</translation>
    </message>
</context>
<context>
    <name>Planner</name>
    <message>
        <source>Stopped. The plan is as it was.</source>
        <translation>أُوقف. الخطة كما كانت.</translation>
    </message>
</context>
<context>
    <name>PostDialog</name>
    <message>
        <source>Add a term in a post</source>
        <translation>إضافة فترة في منصب</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>م&amp;سمى المنصب</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>المن&amp;ظمة</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;Until, if over</source>
        <translation>&amp;حتى، إن انتهت</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message>
        <source>What leaves, and what stays?</source>
        <translation>ما الذي يخرج وما الذي يبقى؟</translation>
    </message>
    <message>
        <source>The first {shown} of {count} are listed; search to see others.</source>
        <translation>المعروض أول {shown} من {count}؛ ابحث لترى غيرها.</translation>
    </message>
    <message>
        <source>Leave: {going} of {count} contacts, {values} values ({levels}).</source>
        <translation>يخرج: {going} من {count} من جهات الاتصال، وعدد القيم {values} ({levels}).</translation>
    </message>
    <message>
        <source>The key was never compared: what is strictly confidential stays.</source>
        <translation>لم تُجرَ مقارنة المفتاح قط: ما هو سري للغاية يبقى.</translation>
    </message>
    <message>
        <source>By the decision of two officers: {count}.</source>
        <translation>بقرار من موظفَين اثنين: {count}.</translation>
    </message>
    <message>
        <source>Nothing stays.</source>
        <translation>لا شيء يبقى.</translation>
    </message>
    <message>
        <source>Stays: {rules}.</source>
        <translation>يبقى: {rules}.</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>يخرج</translation>
    </message>
    <message>
        <source>stays: {rule}</source>
        <translation>يبقى: {rule}</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>بح&amp;ث</translation>
    </message>
    <message>
        <source>Search the contacts of this bundle</source>
        <translation>البحث في جهات اتصال هذه الحزمة</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Which contacts are shown</source>
        <translation>أي جهات الاتصال تُعرض</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>كل جهات الاتصال</translation>
    </message>
    <message>
        <source>Of whom something stays</source>
        <translation>ما يبقى منها شيء</translation>
    </message>
    <message>
        <source>Of whom nothing leaves</source>
        <translation>ما لا يخرج منها شيء</translation>
    </message>
    <message>
        <source>Contacts of this bundle</source>
        <translation>جهات اتصال هذه الحزمة</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>يخرج</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>يبقى</translation>
    </message>
    <message>
        <source>Fields of the contact</source>
        <translation>حقول جهة الاتصال</translation>
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
        <source>Leaves or stays</source>
        <translation>يخرج أو يبقى</translation>
    </message>
    <message>
        <source>Let it go &amp;against the rule…</source>
        <translation>إخراج &amp;خلافاً للقاعدة…</translation>
    </message>
    <message>
        <source>Let this contact go against the rule: takes a reason and a second officer</source>
        <translation>إخراج جهة الاتصال هذه خلافاً للقاعدة: يتطلب سبباً وموظفاً ثانياً</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>كل الأيام</translation>
    </message>
    <message>
        <source>What is saved or printed leaves the vault and is not protected. The log says that it was made.</source>
        <translation>ما يُحفظ أو يُطبع يخرج من الخزنة ولا يعود محمياً. ويذكر سجل التدقيق أنه أُنشئ.</translation>
    </message>
    <message>
        <source>The log says that it was made.</source>
        <translation>يذكر سجل التدقيق أنه أُنشئ.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>ملف PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>صفحة ويب (*.html)</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>حفظ الوثيقة</translation>
    </message>
    <message>
        <source>This computer knows no printer. Save the document as PDF and print it elsewhere.</source>
        <translation>لا طابعة لهذا الحاسوب. احفظ الوثيقة بصيغة PDF واطبعها في مكان آخر.</translation>
    </message>
    <message>
        <source>The printer did not take the document. Look at it, then print again.</source>
        <translation>لم تقبل الطابعة الوثيقة. افحصها، ثم اطبع من جديد.</translation>
    </message>
    <message>
        <source>Sent to the printer. Take the pages from it now.</source>
        <translation>أُرسلت إلى الطابعة. خذ الصفحات منها الآن.</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>حُفظت: {file}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>&amp;What to print</source>
        <translation>&amp;ما يُطبع</translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation>&amp;جهة الاتصال</translation>
    </message>
    <message>
        <source>Da&amp;y</source>
        <translation>ال&amp;يوم</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>&amp;حفظ بصيغة PDF…</translation>
    </message>
    <message>
        <source>Save as web pa&amp;ge…</source>
        <translation>حفظ ك&amp;صفحة ويب…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stopping; everything goes back to what it was …</source>
        <translation>يجري الإيقاف؛ يعود كل شيء إلى ما كان عليه …</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>إ&amp;لغاء</translation>
    </message>
    <message>
        <source>Cancel the work</source>
        <translation>إلغاء العمل الجاري</translation>
    </message>
</context>
<context>
    <name>ProtocolLines</name>
    <message>
        <source>{channel}
when: {hours}</source>
        <translation>{channel}
الوقت: {hours}</translation>
    </message>
    <message>
        <source>{text}
who may call: {who}</source>
        <translation>‏{text}
من يجوز له الاتصال: {who}</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>ليس بعد</translation>
    </message>
    <message>
        <source>{day} ⚠ too old: confirm it again</source>
        <translation>{day} ⚠ قديم جداً: أكّده من جديد</translation>
    </message>
    <message>
        <source>{name} {number}</source>
        <translation>{name} {number}</translation>
    </message>
</context>
<context>
    <name>QuestionsPane</name>
    <message>
        <source>open</source>
        <translation>لم يُبتّ فيه</translation>
    </message>
    <message>
        <source>{about}: {who}, {field}. Level: {level}. Said on {day}.</source>
        <translation>‏{about}: {who}، {field}. الدرجة: {level}. قيل في {day}.</translation>
    </message>
    <message>
        <source>Accepted, the contact goes to the bin; undo brings it back.</source>
        <translation>عند القبول تنتقل جهة الاتصال إلى سلة المحذوفات؛ والتراجع يعيدها.</translation>
    </message>
    <message>
        <source>Accepted, all that this bundle holds of the contact is kept here again.</source>
        <translation>عند القبول يُحفظ هنا من جديد كل ما تحويه هذه الحزمة عن جهة الاتصال.</translation>
    </message>
    <message>
        <source>A wrong number can cost a life: confirm it with the colleague before you take it.</source>
        <translation>قد يكلّف رقم خاطئ حياة إنسان: أكّده مع الزميل قبل الأخذ به.</translation>
    </message>
    <message>
        <source>Questions. Keys: 1 mine, 2 theirs, 3 or B both, E later, N next open question</source>
        <translation>الأسئلة. المفاتيح: 1 قيمتي، 2 قيمتهم، 3 أو B كلتاهما، E لاحقاً، N السؤال المفتوح التالي</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>قيمتي</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>قيمتهم</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>النتيجة</translation>
    </message>
    <message>
        <source>Next open question (N)</source>
        <translation>السؤال المفتوح التالي (N)</translation>
    </message>
    <message>
        <source>Next open question</source>
        <translation>السؤال المفتوح التالي</translation>
    </message>
    <message>
        <source>Refuse (1)</source>
        <translation>رفض (1)</translation>
    </message>
    <message>
        <source>Mine (1)</source>
        <translation>قيمتي (1)</translation>
    </message>
    <message>
        <source>Accept (2)</source>
        <translation>قبول (2)</translation>
    </message>
    <message>
        <source>Theirs (2)</source>
        <translation>قيمتهم (2)</translation>
    </message>
    <message>
        <source>Both (3, B)</source>
        <translation>كلتاهما (3، B)</translation>
    </message>
    <message>
        <source>Later (E)</source>
        <translation>لاحقاً (E)</translation>
    </message>
</context>
<context>
    <name>QuickCaptureDialog</name>
    <message>
        <source>Nothing yet. A name, a number or an address is enough.</source>
        <translation>لا شيء بعد. يكفي اسم أو رقم أو عنوان.</translation>
    </message>
    <message>
        <source>Quick capture</source>
        <translation>إدخال سريع</translation>
    </message>
    <message>
        <source>Paste a signature or a vCard, or type a line: name, title, organisation, number. Enter adds it; with several lines Ctrl+Enter does.</source>
        <translation>ألصق توقيعاً أو بطاقة vCard، أو اكتب سطراً: الاسم، المنصب، المنظمة، الرقم. Enter للإضافة؛ ومع عدة أسطر Ctrl+Enter.</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>الن&amp;ص</translation>
    </message>
    <message>
        <source>Recognised</source>
        <translation>ما تم التعرف عليه</translation>
    </message>
    <message>
        <source>Open the whole &amp;form</source>
        <translation>فتح ال&amp;نموذج الكامل</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
</context>
<context>
    <name>QuickUnlockDialog</name>
    <message>
        <source>The two entries differ. Type the same PIN twice.</source>
        <translation>الإدخالان مختلفان. اكتب رمز PIN نفسه مرتين.</translation>
    </message>
    <message>
        <source>Looking at the key store of this computer …</source>
        <translation>يجري فحص مخزن المفاتيح في هذا الحاسوب …</translation>
    </message>
    <message>
        <source>A PIN is set after unlocking with the passphrase: lock, unlock with it, come back.</source>
        <translation>يُعيَّن رمز PIN بعد الفتح بعبارة المرور: أقفل الخزنة وافتحها بالعبارة ثم عد إلى هنا.</translation>
    </message>
    <message>
        <source>This computer has no key store that is open and encrypts, so no PIN can be set here. The passphrase works as always.</source>
        <translation>ليس في هذا الحاسوب مخزن مفاتيح مفتوح ومشفَّر، لذا لا يمكن تعيين رمز PIN هنا. عبارة المرور تعمل كالمعتاد.</translation>
    </message>
    <message>
        <source>A PIN opens this vault here. Wrong tries left: {left}.</source>
        <translation>يفتح رمز PIN هذه الخزنة هنا. المحاولات الخاطئة المتبقية: {left}.</translation>
    </message>
    <message>
        <source>No PIN is set on this computer; you have one on another.</source>
        <translation>لم يُعيَّن رمز PIN على هذا الحاسوب؛ لديك رمز على حاسوب آخر.</translation>
    </message>
    <message>
        <source>A PIN is set, and it does not open the vault at the moment.</source>
        <translation>رمز PIN معيَّن، لكنه لا يفتح الخزنة في الوقت الحالي.</translation>
    </message>
    <message>
        <source>No PIN is set.</source>
        <translation>لم يُعيَّن رمز PIN.</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>فتح سريع</translation>
    </message>
    <message>
        <source>A PIN opens this vault on this computer for {days} days after each unlock with the passphrase. {tries} wrong PINs in a row end it; the passphrase always works. It takes six characters or more. Whoever uses this computer under your name needs only the PIN: set one only where nobody else does.</source>
        <translation>يفتح رمز PIN هذه الخزنة على هذا الحاسوب مدة {days} من الأيام بعد كل فتح بعبارة المرور. تنتهي صلاحيته بعد {tries} من المحاولات الخاطئة المتتالية؛ أما عبارة المرور فتعمل دائماً. يتكون الرمز من ستة أحرف أو أكثر. من يستخدم هذا الحاسوب باسمك لا يحتاج إلا إلى الرمز: فلا تعيّنه إلا حيث لا يفعل ذلك غيرك.</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>&amp;رمز PIN جديد</translation>
    </message>
    <message>
        <source>The &amp;same again</source>
        <translation>الرمز &amp;نفسه مجدداً</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>رمز PIN جديد</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>رمز PIN نفسه مجدداً</translation>
    </message>
    <message>
        <source>Set the P&amp;IN</source>
        <translation>&amp;تعيين رمز PIN</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Take the PIN &amp;away</source>
        <translation>إ&amp;زالة رمز PIN</translation>
    </message>
</context>
<context>
    <name>ReadBackForm</name>
    <message>
        <source>✓ {count} characters</source>
        <translation>✓ عدد الأحرف: {count}</translation>
    </message>
    <message>
        <source>{count} of {least} characters at least</source>
        <translation>{count} من {least} حرفاً على الأقل</translation>
    </message>
    <message>
        <source>S&amp;ummary in your own words</source>
        <translation>&amp;ملخص بكلماتك</translation>
    </message>
    <message>
        <source>S&amp;ummary</source>
        <translation>المل&amp;خص</translation>
    </message>
    <message>
        <source>What you do &amp;next</source>
        <translation>خطوتك ال&amp;تالية</translation>
    </message>
    <message>
        <source>What is done &amp;next</source>
        <translation>الخطوة التالي&amp;ة</translation>
    </message>
    <message>
        <source>&amp;Until when</source>
        <translation>حت&amp;ى متى</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>حتى متى</translation>
    </message>
    <message>
        <source>&amp;Save the read-back</source>
        <translation>ح&amp;فظ إعادة الصياغة</translation>
    </message>
    <message>
        <source>A&amp;ccept the contact</source>
        <translation>&amp;قبول جهة الاتصال</translation>
    </message>
    <message>
        <source>&amp;Decline…</source>
        <translation>&amp;رفض…</translation>
    </message>
    <message>
        <source>Open commitments with this contact</source>
        <translation>التعهدات القائمة مع جهة الاتصال هذه</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge the chosen one</source>
        <translation>الإقرار بالتع&amp;هد المحدد</translation>
    </message>
</context>
<context>
    <name>ReadBackView</name>
    <message>
        <source>What was typed here and not saved is in its place again.</source>
        <translation>أُعيد إلى مكانه ما كُتب هنا ولم يُحفظ.</translation>
    </message>
    <message>
        <source>Read-back saved.</source>
        <translation>حُفظت إعادة الصياغة.</translation>
    </message>
    <message>
        <source>The summary is too short: {least} characters at least, in your own words.</source>
        <translation>الملخص قصير جداً: {least} حرفاً على الأقل، بكلماتك.</translation>
    </message>
    <message>
        <source>The summary repeats the brief. Say in your own words what you understood.</source>
        <translation>الملخص يكرر الإحاطة. قل بكلماتك ما فهمته.</translation>
    </message>
    <message>
        <source>You agreed to this read-back.</source>
        <translation>أُقرّت إعادة الصياغة هذه.</translation>
    </message>
    <message>
        <source>You had agreed to it already.</source>
        <translation>سبق إقرارها.</translation>
    </message>
    <message>
        <source>Commitment acknowledged.</source>
        <translation>تم الإقرار بالتعهد.</translation>
    </message>
    <message>
        <source>Back to the case</source>
        <translation>عودة إلى الملف</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>السابق</translation>
    </message>
    <message>
        <source>Previous item (Ctrl+PgUp)</source>
        <translation>البند السابق (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Next item (Ctrl+PgDown)</source>
        <translation>البند التالي (Ctrl+PgDown)</translation>
    </message>
    <message>
        <source>Show hidden text (logged)</source>
        <translation>إظهار النص المخفي (يُسجَّل)</translation>
    </message>
    <message>
        <source>&amp;Agree to this read-back</source>
        <translation>إ&amp;قرار إعادة الصياغة هذه</translation>
    </message>
    <message>
        <source>The brief</source>
        <translation>الإحاطة</translation>
    </message>
    <message>
        <source>✓ agreed by {name} on {day}</source>
        <translation>✓ إقرار {name} في {day}</translation>
    </message>
    <message>
        <source>(name not known here)</source>
        <translation>(الاسم غير معروف هنا)</translation>
    </message>
    <message>
        <source>The brief, by {names}</source>
        <translation>الإحاطة، كتبها: {names}</translation>
    </message>
    <message>
        <source>Your own account</source>
        <translation>عرضك بكلماتك</translation>
    </message>
    <message>
        <source>As it was read back</source>
        <translation>كما أُعيدت صياغتها</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Read-back: {name} ({number} of {count})</source>
        <translation>إعادة صياغة: {name} ({number} من {count})</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>مخفي</translation>
    </message>
    <message>
        <source>No text of the brief is here: there was none, or a rule kept it back.</source>
        <translation>لا نص للإحاطة هنا: لم يكن هناك نص، أو منعته قاعدة.</translation>
    </message>
    <message>
        <source>Item: {state}</source>
        <translation>البند: {state}</translation>
    </message>
    <message>
        <source>○ not read back yet</source>
        <translation>○ لم تُعد الصياغة بعد</translation>
    </message>
    <message>
        <source>○ nobody has agreed yet</source>
        <translation>○ لم يُقرّها أحد بعد</translation>
    </message>
</context>
<context>
    <name>RecipientStep</name>
    <message>
        <source>Who gets it?</source>
        <translation>من المستلم؟</translation>
    </message>
    <message>
        <source>No colleague's card is here yet. Ask for the file with the public card, take it in under People and keys, and compare the digits by voice or in person. Then a bundle can be sealed to that colleague.</source>
        <translation>لا توجد هنا بطاقة لأي زميل بعد. اطلب الملف الذي يحوي البطاقة العامة، وأدخله في «الأشخاص والمفاتيح»، وقارن الأرقام صوتياً أو حضورياً. بعد ذلك يمكن ختم حزمة لذلك الزميل.</translation>
    </message>
    <message>
        <source>Nothing can be sealed to these keys: {state}. Ask for the present card.</source>
        <translation>لا يمكن ختم شيء لهذه المفاتيح: {state}. اطلب البطاقة الحالية.</translation>
    </message>
    <message>
        <source>The key was compared. What consent, level and profile allow can go.</source>
        <translation>تمت مقارنة المفتاح. يمكن أن يخرج ما تسمح به الموافقة والدرجة وملف قواعد المشاركة.</translation>
    </message>
    <message>
        <source>Nobody has compared this key: it may be somebody else's. Strictly confidential values stay, and no hand-over goes to it. Compare the digits under People and keys first.</source>
        <translation>لم يقارن أحد هذا المفتاح: قد يكون لشخص آخر. تبقى القيم السرية للغاية، ولا يُرسل إليه أي تسليم. قارن الأرقام أولاً في «الأشخاص والمفاتيح».</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>المستلمون</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>المفتاح</translation>
    </message>
    <message>
        <source>Card valid until</source>
        <translation>البطاقة صالحة حتى</translation>
    </message>
    <message>
        <source>&amp;People and keys…</source>
        <translation>الأ&amp;شخاص والمفاتيح…</translation>
    </message>
    <message>
        <source>Go to people and keys</source>
        <translation>الانتقال إلى الأشخاص والمفاتيح</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Nothing is filled in yet.</source>
        <translation>لم يُملأ شيء بعد.</translation>
    </message>
    <message>
        <source>A level goes down: say why, in ten letters or more. It is logged.</source>
        <translation>تُخفَّض درجة: اذكر السبب في عشرة أحرف أو أكثر. يُسجَّل ذلك.</translation>
    </message>
    <message>
        <source>This is the newer state; what you typed stands in it. Save again if it fits.</source>
        <translation>هذه هي الحالة الأحدث، وفيها ما كتبته. أعد الحفظ إن كان مناسباً.</translation>
    </message>
    <message>
        <source>Not saved. What you typed comes back when you open the form again.</source>
        <translation>لم يُحفظ. يعود ما كتبته عند فتح النموذج من جديد.</translation>
    </message>
    <message>
        <source>Look at the newer state</source>
        <translation>الاطلاع على الحالة الأحدث</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;حفظ</translation>
    </message>
</context>
<context>
    <name>RecordDialogs</name>
    <message>
        <source>Record a consent</source>
        <translation>تسجيل موافقة</translation>
    </message>
    <message>
        <source>Safe-contact protocol</source>
        <translation>بروتوكول الاتصال الآمن</translation>
    </message>
    <message>
        <source>Add a promise</source>
        <translation>إضافة تعهد</translation>
    </message>
    <message>
        <source>Add a relationship</source>
        <translation>إضافة صلة</translation>
    </message>
</context>
<context>
    <name>RecordPart</name>
    <message>
        <source>This file holds no personal data: ids of contacts ({count}), and nothing else of your vault. They mean nothing to anybody but {name}, who sees by names of their own who is asked for, and decides.</source>
        <translation>لا يحوي هذا الملف بيانات شخصية: معرّفات جهات اتصال ({count})، ولا شيء آخر من خزنتك. لا تعني شيئاً لأحد غير {name}، إذ يرى المطلوبين بالأسماء التي لديه، ويقرر.</translation>
    </message>
    <message>
        <source>Id of a contact</source>
        <translation>معرّف جهة اتصال</translation>
    </message>
    <message>
        <source>The record of the case for {name}: the states of its items, what its officers said and when, and read-backs as they were written. No contact, no brief and no number to call is in it.</source>
        <translation>بيانات ملف التسليم إلى {name}: حالات بنوده، وما قاله موظفوه ومتى، وإعادات الصياغة كما كُتبت. ليس فيها جهة اتصال ولا إحاطة ولا رقم هاتف.</translation>
    </message>
    <message>
        <source>What leaves</source>
        <translation>ما يخرج</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>Whom the request asks for</source>
        <translation>من يسأل عنهم الطلب</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>أيّها</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>These words are right in themselves, but they belong to another vault.</source>
        <translation>هذه الكلمات صحيحة في ذاتها، لكنها تخص خزنة أخرى.</translation>
    </message>
    <message>
        <source>These are not all 33 words, or one is misspelt or in a wrong place. Compare with your paper.</source>
        <translation>ليست هذه الكلمات الـ٣٣ كلها، أو أن إحداها مكتوبة خطأً أو في غير موضعها. قارنها بورقتك.</translation>
    </message>
    <message>
        <source>Opening the vault …</source>
        <translation>يجري فتح الخزنة …</translation>
    </message>
    <message>
        <source>The words let a new officer in, with keys of their own: what was sealed to earlier keys stays sealed. Choose a new passphrase; the lost one stays as it is until somebody takes it away.</source>
        <translation>تتيح الكلمات دخول موظف جديد بمفاتيح خاصة به: ما خُتم لمفاتيح سابقة يبقى مختوماً. اختر عبارة مرور جديدة؛ أما المفقودة فتبقى كما هي إلى أن يزيلها أحد.</translation>
    </message>
    <message>
        <source>All 33 recovery &amp;words, in their order</source>
        <translation>&amp;كلمات الاستعادة الـ٣٣ كلها بترتيبها</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>كلمات الاستعادة</translation>
    </message>
    <message>
        <source>Your &amp;name or function</source>
        <translation>ا&amp;سمك أو وظيفتك</translation>
    </message>
    <message>
        <source>Your name or function</source>
        <translation>اسمك أو وظيفتك</translation>
    </message>
    <message>
        <source>New &amp;passphrase, 15 characters at least</source>
        <translation>&amp;عبارة مرور جديدة، ١٥ حرفاً على الأقل</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة مرور جديدة</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>العبارة &amp;نفسها مجدداً</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>عبارة المرور نفسها مجدداً</translation>
    </message>
    <message>
        <source>&amp;Open with these words</source>
        <translation>&amp;فتح بهذه الكلمات</translation>
    </message>
    <message>
        <source>&amp;Use the passphrase instead</source>
        <translation>استخدام عبارة ال&amp;مرور بدلاً منها</translation>
    </message>
</context>
<context>
    <name>RecoveryCheckStep</name>
    <message>
        <source>Are they on your paper?</source>
        <translation>هل هي على ورقتك؟</translation>
    </message>
    <message>
        <source>This is not the word with this number. Look at your paper; Back shows them again.</source>
        <translation>ليست هذه هي الكلمة ذات هذا الرقم. انظر إلى ورقتك؛ زر الرجوع يعرض الكلمات من جديد.</translation>
    </message>
    <message>
        <source>Type these three words from your paper. The words count from then on.</source>
        <translation>اكتب هذه الكلمات الثلاث من ورقتك. يسري مفعول الكلمات من حينها.</translation>
    </message>
    <message>
        <source>Word {number}</source>
        <translation>الكلمة {number}</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Recovery words</source>
        <translation>كلمات الاستعادة</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Recovery words of a vault of Rolodex</source>
        <translation>كلمات الاستعادة لخزنة من Rolodex</translation>
    </message>
    <message>
        <source>Whoever has these words can read everything in the vault. Keep this sheet in a safe, apart from the computer.</source>
        <translation>من يملك هذه الكلمات يستطيع قراءة كل ما في الخزنة. احفظ هذه الورقة في خزانة مأمونة بعيداً عن الحاسوب.</translation>
    </message>
    <message>
        <source>To use them: start Rolodex, choose “Open with recovery words” and type all of them in this order.</source>
        <translation>لاستخدامها: شغّل Rolodex، واختر «فتح بكلمات الاستعادة»، واكتبها كلها بهذا الترتيب.</translation>
    </message>
</context>
<context>
    <name>RecoveryStep</name>
    <message>
        <source>Recovery words</source>
        <translation>كلمات الاستعادة</translation>
    </message>
    <message>
        <source>They are on &amp;paper</source>
        <translation>أصبحت على ال&amp;ورق</translation>
    </message>
    <message>
        <source>This computer has no printer. Write the words by hand, or save the sheet and print it elsewhere.</source>
        <translation>لا طابعة لهذا الحاسوب. اكتب الكلمات بخط اليد، أو احفظ الورقة واطبعها في مكان آخر.</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>صفحة ويب</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>نص</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>حفظ ورقة الاستعادة</translation>
    </message>
    <message>
        <source>Saved, readable by anybody who finds it: {file}. Print it or lock it away soon, then delete it.</source>
        <translation>حُفظت، ويستطيع قراءتها كل من يجدها: {file}. اطبعها أو ضعها في مكان مقفل قريباً، ثم احذفها.</translation>
    </message>
    <message>
        <source>Your vault is made. If the passphrase is ever lost, these 33 words let somebody read it and give it a new passphrase. Write them down, or print them.</source>
        <translation>أُنشئت خزنتك. إن فُقدت عبارة المرور يوماً، تتيح هذه الكلمات الـ٣٣ قراءتها ومنحها عبارة مرور جديدة. اكتبها أو اطبعها.</translation>
    </message>
    <message>
        <source>Whoever has these words can read everything. Keep them in a safe, apart from the computer. A file or a printer may keep a copy: paper written by hand is the safest.</source>
        <translation>من يملك هذه الكلمات يستطيع قراءة كل شيء. احفظها في خزانة مأمونة بعيداً عن الحاسوب. قد يحتفظ ملف أو طابعة بنسخة: الورق المكتوب بخط اليد هو الأكثر أماناً.</translation>
    </message>
    <message>
        <source>Without them a lost passphrase means a lost vault. You can make them later, on the page of the vault.</source>
        <translation>بدونها يعني فقدان عبارة المرور فقدان الخزنة. يمكنك إنشاؤها لاحقاً في صفحة الخزنة.</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>&amp;طباعة…</translation>
    </message>
    <message>
        <source>&amp;Save as a file…</source>
        <translation>&amp;حفظ في ملف…</translation>
    </message>
    <message>
        <source>&amp;Do without them</source>
        <translation>ال&amp;متابعة بدونها</translation>
    </message>
</context>
<context>
    <name>ReferDialog</name>
    <message>
        <source>No officer</source>
        <translation>لا موظف</translation>
    </message>
    <message>
        <source>Name exactly one: in words, an officer, or an organisation.</source>
        <translation>سمّ جهة واحدة فقط: بالكلمات أو موظفاً أو منظمة.</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>Refer elsewhere</source>
        <translation>إحالة إلى جهة أخرى</translation>
    </message>
    <message>
        <source>{names}: told to turn to somebody outside this case. Name one: somebody in words, an officer, or an organisation. Telling needs no consent; sending data there does.</source>
        <translation>‏{names}: الإبلاغ بالتوجه إلى من هو خارج ملف التسليم هذا. سمّ جهة واحدة: شخصاً بالكلمات أو موظفاً أو منظمة. الإبلاغ لا يحتاج إلى موافقة؛ أما إرسال البيانات إلى هناك فيحتاج إليها.</translation>
    </message>
    <message>
        <source>&amp;To whom, in words</source>
        <translation>إلى &amp;من، بالكلمات</translation>
    </message>
    <message>
        <source>or to this o&amp;fficer</source>
        <translation>أو إلى هذا المو&amp;ظف</translation>
    </message>
    <message>
        <source>or to this organi&amp;sation</source>
        <translation>أو إلى &amp;هذه المنظمة</translation>
    </message>
    <message>
        <source>Told &amp;on</source>
        <translation>أُبلغت &amp;في</translation>
    </message>
    <message>
        <source>The contact's &amp;answer</source>
        <translation>جواب &amp;جهة الاتصال</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>ال&amp;بيانات</translation>
    </message>
    <message>
        <source>Who would s&amp;ee them</source>
        <translation>من سي&amp;طّلع عليها</translation>
    </message>
    <message>
        <source>No organisation</source>
        <translation>لا منظمة</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>The data &amp;go there too</source>
        <translation>تُنقل البيانات إلى هناك أ&amp;يضاً</translation>
    </message>
    <message>
        <source>&amp;Refer</source>
        <translation>إ&amp;حالة</translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Type a name, then choose</source>
        <translation>اكتب اسماً ثم اختر</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
</context>
<context>
    <name>RelinquishDialog</name>
    <message>
        <source>End my access</source>
        <translation>إنهاء وصولي</translation>
    </message>
    <message>
        <source>What your successor took over is erased from this vault: names, numbers, notes, briefs, all of it. The facts of the hand-over stay, without a word about the contacts. There is no undo; a bundle that brings one of them again is asked about.</source>
        <translation>ما تولّاه الخلف يُمحى من هذه الخزنة: الأسماء والأرقام والملاحظات والإحاطات، كلها. تبقى وقائع التسليم، بلا أي كلمة عن جهات الاتصال. لا تراجع عن ذلك؛ والحزمة التي تعيد إحداها يُسأل عنها.</translation>
    </message>
    <message>
        <source>&amp;Contacts</source>
        <translation>&amp;جهات الاتصال</translation>
    </message>
    <message>
        <source>&amp;I know that this cannot be undone. Contacts to erase: {count}</source>
        <translation>أ&amp;علم أن هذا لا يمكن التراجع عنه. جهات الاتصال المراد محوها: {count}</translation>
    </message>
    <message>
        <source>&amp;Erase them here</source>
        <translation>&amp;محوها هنا</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Nothing can go now.</source>
        <translation>لا يمكن محو شيء الآن.</translation>
    </message>
    <message>
        <source>Your supervisor lets you keep access until {day}.</source>
        <translation>يسمح لك المشرف بالاحتفاظ بالوصول حتى {day}.</translation>
    </message>
    <message>
        <source>Backups that hold them: {made}. The last one goes by {gone}.</source>
        <translation>النسخ الاحتياطية التي تحويها: {made}. تزول آخرها بحلول {gone}.</translation>
    </message>
</context>
<context>
    <name>ReminderWords</name>
    <message>
        <source>Confirm the safe-contact protocol with the contact again</source>
        <translation>أعد تأكيد بروتوكول الاتصال الآمن مع جهة الاتصال</translation>
    </message>
    <message>
        <source>A consent ends: ask again</source>
        <translation>موافقة توشك على الانتهاء: اطلبها مجدداً</translation>
    </message>
    <message>
        <source>A promise is due</source>
        <translation>حان موعد تعهد</translation>
    </message>
    <message>
        <source>Look whether this is still needed</source>
        <translation>انظر هل ما زالت هناك حاجة إلى هذا</translation>
    </message>
    <message>
        <source>To be disposed of</source>
        <translation>مقرَّر إتلافه</translation>
    </message>
    <message>
        <source>Assess the risk again</source>
        <translation>أعد تقييم الخطر</translation>
    </message>
    <message>
        <source>Handed over: end your own access</source>
        <translation>تم التسليم: أنهِ وصولك</translation>
    </message>
    <message>
        <source>Human rights due diligence is to be reviewed</source>
        <translation>يلزم استعراض العناية الواجبة بحقوق الإنسان</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
</context>
<context>
    <name>RemoveWayDialog</name>
    <message>
        <source>Remove a way in</source>
        <translation>إزالة طريقة دخول</translation>
    </message>
    <message>
        <source>{way}

This will not open the vault any more. Copies of the vault folder that were made before still open with it. This cannot be undone.</source>
        <translation>{way}

لن تفتح هذه الطريقة الخزنة بعد الآن. نسخ مجلد الخزنة التي أُخذت من قبل تظل تُفتح بها. لا يمكن التراجع عن ذلك.</translation>
    </message>
    <message>
        <source>&amp;Remove it</source>
        <translation>إ&amp;زالة</translation>
    </message>
</context>
<context>
    <name>RepeatStep</name>
    <message>
        <source>The passphrase once more</source>
        <translation>عبارة المرور مرة أخرى</translation>
    </message>
    <message>
        <source>This is not the same passphrase; nothing was made yet. Look at your paper, at caps lock and at the keyboard, and type it again. Back shows the words once more.</source>
        <translation>ليست هذه عبارة المرور نفسها؛ لم يُنشأ شيء بعد. انظر إلى ورقتك وإلى مفتاح الأحرف الكبيرة ولوحة المفاتيح، واكتبها مجدداً. زر الرجوع يعرض الكلمات مرة أخرى.</translation>
    </message>
    <message>
        <source>The two entries differ; nothing was made yet. Type it again, or go back and choose another.</source>
        <translation>الإدخالان مختلفان؛ لم يُنشأ شيء بعد. اكتبها مجدداً، أو ارجع واختر غيرها.</translation>
    </message>
    <message>
        <source>Type the seven words from your paper, with a space between them.</source>
        <translation>اكتب الكلمات السبع من ورقتك، مع مسافة بين كل كلمتين.</translation>
    </message>
    <message>
        <source>Type your passphrase again, so that no slip of a finger locks you out.</source>
        <translation>اكتب عبارة المرور مجدداً، كي لا يحرمك خطأ في الكتابة من الدخول.</translation>
    </message>
    <message>
        <source>The same &amp;passphrase</source>
        <translation>&amp;عبارة المرور نفسها</translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation>عبارة المرور نفسها مجدداً</translation>
    </message>
</context>
<context>
    <name>ReportView</name>
    <message>
        <source>&amp;Write the receipt now…</source>
        <translation>&amp;كتابة الإيصال الآن…</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>&amp;تراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>&amp;Back to the lists</source>
        <translation>&amp;عودة إلى القوائم</translation>
    </message>
    <message>
        <source>&amp;Answer…</source>
        <translation>&amp;رد…</translation>
    </message>
    <message>
        <source>The receipt from {name} is in</source>
        <translation>وصل الإيصال من {name}</translation>
    </message>
    <message>
        <source>Taken in from {name}</source>
        <translation>ما أُدخل من {name}</translation>
    </message>
    <message>
        <source>The request from {name} waits for your answer</source>
        <translation>الطلب من {name} ينتظر ردك</translation>
    </message>
    <message>
        <source>Values added</source>
        <translation>قيم مضافة</translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>جهات اتصال جديدة</translation>
    </message>
    <message>
        <source>Changed contacts</source>
        <translation>جهات اتصال تغيّرت</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>مستبعَد</translation>
    </message>
    <message>
        <source>Decided, {answer}: {count}</source>
        <translation>ما بُتّ فيه، {answer}: {count}</translation>
    </message>
    <message>
        <source>Left open, to be settled in the contact: {count}</source>
        <translation>متروك مفتوحاً، يُحسم في جهة الاتصال: {count}</translation>
    </message>
    <message>
        <source>{name} wants a receipt by {day}.</source>
        <translation>يطلب {name} إيصالاً بحلول {day}.</translation>
    </message>
    <message>
        <source>Asked for: {names}</source>
        <translation>المطلوب: {names}</translation>
    </message>
    <message>
        <source>No contact was changed. Answer with a bundle, or write a receipt that says who is known here.</source>
        <translation>لم تتغير أي جهة اتصال. أجب بحزمة، أو اكتب إيصالاً يذكر من هو معروف هنا.</translation>
    </message>
    <message>
        <source>Columns that were not imported, by their number: {list}</source>
        <translation>الأعمدة التي لم تُستورد، بأرقامها: {list}</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>السطر {line}</translation>
    </message>
    <message>
        <source>column {number}, </source>
        <translation>العمود {number}، </translation>
    </message>
    <message>
        <source>Rows and values that were not taken</source>
        <translation>الصفوف والقيم التي لم تؤخذ</translation>
    </message>
    <message>
        <source>Every row and every value was taken.</source>
        <translation>أُخذت كل الصفوف وكل القيم.</translation>
    </message>
    <message>
        <source>Every row and every value would be taken.</source>
        <translation>ستؤخذ كل الصفوف وكل القيم.</translation>
    </message>
    <message>
        <source>Columns that were not imported ({count}): {names}</source>
        <translation>الأعمدة التي لم تُستورد ({count}): {names}</translation>
    </message>
    <message>
        <source>Properties that were not imported ({count}): {names}</source>
        <translation>الخصائص التي لم تُستورد ({count}): {names}</translation>
    </message>
    <message>
        <source>This is what would be done. Nothing is written yet.</source>
        <translation>هذا ما سيتم. لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>The import was taken back. Nothing of it is in the vault now.</source>
        <translation>تم التراجع عن الاستيراد. لا شيء منه في الخزنة الآن.</translation>
    </message>
    <message>
        <source>Nothing was written: there was nothing new in the file.</source>
        <translation>لم يُكتب شيء: لا جديد في الملف.</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>تم الاستيراد.</translation>
    </message>
    <message>
        <source>Rows read: {count}</source>
        <translation>الصفوف المقروءة: {count}</translation>
    </message>
    <message>
        <source>Cards read: {count}</source>
        <translation>البطاقات المقروءة: {count}</translation>
    </message>
    <message>
        <source>New contacts: {count}</source>
        <translation>جهات اتصال جديدة: {count}</translation>
    </message>
    <message>
        <source>Contacts with something new: {count}</source>
        <translation>جهات اتصال فيها جديد: {count}</translation>
    </message>
    <message>
        <source>Contacts as before: {count}</source>
        <translation>جهات اتصال كما كانت: {count}</translation>
    </message>
    <message>
        <source>Values against each other: {count}</source>
        <translation>قيم متعارضة: {count}</translation>
    </message>
    <message>
        <source>Rows not taken: {count}</source>
        <translation>صفوف لم تؤخذ: {count}</translation>
    </message>
    <message>
        <source>Cards not taken: {count}</source>
        <translation>بطاقات لم تؤخذ: {count}</translation>
    </message>
    <message>
        <source>Values not taken: {count}</source>
        <translation>قيم لم تؤخذ: {count}</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z) takes the whole import back.</source>
        <translation>التراجع (Ctrl+Z) يلغي الاستيراد كله.</translation>
    </message>
    <message>
        <source>Pairs of contacts that may be one person: {count}.</source>
        <translation>أزواج من جهات الاتصال قد يكون كل منها شخصاً واحداً: {count}.</translation>
    </message>
    <message>
        <source>the whole row</source>
        <translation>الصف كله</translation>
    </message>
    <message>
        <source>the whole card</source>
        <translation>البطاقة كلها</translation>
    </message>
    <message>
        <source>and {count} more; the saved report names all</source>
        <translation>و{count} غيرها؛ التقرير المحفوظ يذكرها كلها</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>السطر</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>الخاصية</translation>
    </message>
    <message>
        <source>Why it was not taken</source>
        <translation>سبب عدم أخذه</translation>
    </message>
    <message>
        <source>&amp;Import now</source>
        <translation>ا&amp;ستيراد الآن</translation>
    </message>
    <message>
        <source>&amp;Back to the columns</source>
        <translation>&amp;عودة إلى الأعمدة</translation>
    </message>
    <message>
        <source>&amp;Back to the cards</source>
        <translation>&amp;عودة إلى البطاقات</translation>
    </message>
    <message>
        <source>Show the &amp;contacts</source>
        <translation>عرض ج&amp;هات الاتصال</translation>
    </message>
    <message>
        <source>Look at the &amp;pairs</source>
        <translation>عرض الأ&amp;زواج</translation>
    </message>
    <message>
        <source>&amp;Save the report…</source>
        <translation>&amp;حفظ التقرير…</translation>
    </message>
    <message>
        <source>Choose &amp;another file…</source>
        <translation>اختيار &amp;ملف آخر…</translation>
    </message>
</context>
<context>
    <name>RevealDialog</name>
    <message>
        <source>Not shown: this person is at risk and has no safe-contact protocol. Write the protocol first; nothing was logged.</source>
        <translation>لم يُعرض: هذا الشخص معرّض للخطر وليس له بروتوكول اتصال آمن. اكتب البروتوكول أولاً؛ لم يُسجَّل شيء.</translation>
    </message>
    <message>
        <source>⚠ Copied. What you copied is strictly confidential: the clipboard is emptied in 30 seconds.</source>
        <translation>⚠ تم النسخ. ما نسخته سري للغاية: تُفرَّغ الحافظة بعد ٣٠ ثانية.</translation>
    </message>
    <message>
        <source>Closes by itself in {seconds} s. This was written to the log.</source>
        <translation>يُغلق تلقائياً بعد {seconds} ثانية. كُتب هذا في سجل التدقيق.</translation>
    </message>
    <message>
        <source>Show what is hidden</source>
        <translation>إظهار ما هو مخفي</translation>
    </message>
    <message>
        <source>&amp;Write the protocol…</source>
        <translation>&amp;كتابة البروتوكول…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;نسخ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>What was hidden</source>
        <translation>ما كان مخفياً</translation>
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
        <source>Safe-contact protocol</source>
        <translation>بروتوكول الاتصال الآمن</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما تنص عليه</translation>
    </message>
    <message>
        <source>&amp;Show the number</source>
        <translation>إظهار ال&amp;رقم</translation>
    </message>
    <message>
        <source>&amp;Show what is hidden</source>
        <translation>إظهار ما هو م&amp;خفي</translation>
    </message>
    <message>
        <source>⚠ Confirm first: the safe-contact protocol is older than 90 days. Confirm it with the contact before you rely on what you see here, in the way that it tells.</source>
        <translation>⚠ أكّد أولاً: مضى على بروتوكول الاتصال الآمن أكثر من ٩٠ يوماً. أكّده مع جهة الاتصال قبل الاعتماد على ما تراه هنا، بالطريقة التي يذكرها.</translation>
    </message>
    <message>
        <source>Read it, use it, close it. Do not write it down where others see it.</source>
        <translation>اقرأه واستخدمه ثم أغلقه. لا تدوّنه حيث يراه غيرك.</translation>
    </message>
    <message>
        <source>This person is at risk and has no safe-contact protocol. Without one no way to reach the person is shown.</source>
        <translation>هذا الشخص معرّض للخطر وليس له بروتوكول اتصال آمن. بدونه لا تُعرض أي وسيلة للوصول إلى الشخص.</translation>
    </message>
    <message>
        <source>Showing this is written to the log, with your name.</source>
        <translation>يُكتب إظهار هذا في سجل التدقيق مع اسمك.</translation>
    </message>
    <message>
        <source>⚠ Read this first. The protocol is older than 90 days: confirm it with the contact before you rely on it. Showing the value is written to the log.</source>
        <translation>⚠ اقرأ هذا أولاً. مضى على البروتوكول أكثر من ٩٠ يوماً: أكّده مع جهة الاتصال قبل الاعتماد عليه. يُكتب إظهار القيمة في سجل التدقيق.</translation>
    </message>
    <message>
        <source>Read this first. Showing the value is written to the log.</source>
        <translation>اقرأ هذا أولاً. يُكتب إظهار القيمة في سجل التدقيق.</translation>
    </message>
</context>
<context>
    <name>ReviewPane</name>
    <message>
        <source>{purpose} from {name}</source>
        <translation>{purpose} من {name}</translation>
    </message>
    <message>
        <source>The signature is good. Key: {state}.</source>
        <translation>التوقيع سليم. المفتاح: {state}.</translation>
    </message>
    <message>
        <source>The signature is good, but nobody has compared this key: anybody may have made it. Compare the digits under People and keys before you rely on what it says.</source>
        <translation>التوقيع سليم، لكن لم يقارن أحد هذا المفتاح: قد يكون أي شخص قد وضعه. قارن الأرقام في «الأشخاص والمفاتيح» قبل الاعتماد على المحتوى.</translation>
    </message>
    <message>
        <source>{name} says {count} things of the hand-over that only others may say. They are left out.</source>
        <translation>يقول {name} عن التسليم أشياء لا يجوز أن يقولها إلا غيره، عددها {count}. وقد استُبعدت.</translation>
    </message>
    <message>
        <source>known here: can be answered with a bundle</source>
        <translation>معروفة هنا: يمكن الرد بحزمة</translation>
    </message>
    <message>
        <source>not known here: a receipt says so</source>
        <translation>غير معروفة هنا: يُذكر ذلك في إيصال</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>أُنشئت في {day}</translation>
    </message>
    <message>
        <source>good until {day}</source>
        <translation>صالحة حتى {day}</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>القيم: {count}</translation>
    </message>
    <message>
        <source>a receipt is wanted by {day}</source>
        <translation>يُطلب إيصال بحلول {day}</translation>
    </message>
    <message>
        <source>belongs to a hand-over case</source>
        <translation>تخص ملف تسليم</translation>
    </message>
    <message>
        <source>{count} by decision of two officers</source>
        <translation>بقرار من موظفَين اثنين: {count}</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>متغيّر</translation>
    </message>
    <message>
        <source>Conflicts and dangers</source>
        <translation>تعارضات ومخاطر</translation>
    </message>
    <message>
        <source>Proposed deletions</source>
        <translation>حذف مقترح</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>كما هو</translation>
    </message>
    <message>
        <source>Withheld by the sender</source>
        <translation>استبقاه المرسل</translation>
    </message>
    <message>
        <source>What became of each item</source>
        <translation>ما آل إليه كل بند</translation>
    </message>
    <message>
        <source>What it says of the hand-over</source>
        <translation>ما تقوله عن التسليم</translation>
    </message>
    <message>
        <source>Who is asked for</source>
        <translation>من المطلوب</translation>
    </message>
    <message>
        <source>More than one contact in twenty would go. Type the number of them to confirm: {count}</source>
        <translation>ستُحذف أكثر من جهة اتصال واحدة من كل عشرين. اكتب عددها للتأكيد: {count}</translation>
    </message>
    <message>
        <source>Still to decide: {count}. Nothing is written yet.</source>
        <translation>ما ينتظر القرار: {count}. لم يُكتب شيء بعد.</translation>
    </message>
    <message>
        <source>The number above is still to be typed.</source>
        <translation>لم يُكتب الرقم المطلوب أعلاه بعد.</translation>
    </message>
    <message>
        <source>A request changes no contact. Apply keeps it until you answer it, or do not.</source>
        <translation>لا يغيّر الطلب أي جهة اتصال. «تطبيق» يحفظه إلى أن ترد عليه، أو لا ترد.</translation>
    </message>
    <message>
        <source>Everything is decided. Nothing is written yet; Apply is one step that can be undone.</source>
        <translation>تم البت في كل شيء. لم يُكتب شيء بعد؛ التطبيق خطوة واحدة يمكن التراجع عنها.</translation>
    </message>
    <message>
        <source>What the sender withheld</source>
        <translation>ما استبقاه المرسل</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>العدد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>ما يمكن فعله</translation>
    </message>
    <message>
        <source>What the bundle would change</source>
        <translation>ما ستغيّره الحزمة</translation>
    </message>
    <message>
        <source>Number of contacts that would go</source>
        <translation>عدد جهات الاتصال التي ستُحذف</translation>
    </message>
    <message>
        <source>Do not take it in</source>
        <translation>عدم إدخالها</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;تطبيق</translation>
    </message>
    <message>
        <source>Apply: take the bundle in</source>
        <translation>تطبيق: إدخال الحزمة</translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>Revoke keys</source>
        <translation>إلغاء المفاتيح</translation>
    </message>
    <message>
        <source>The keys of {name} will never be trusted again on this vault: no bundle is sealed to them, and nothing that they signed is taken in. Do this when a computer was lost or seized, or when the digits differ. This cannot be undone; a new card with new keys can be taken in at any time.</source>
        <translation>لن تكون مفاتيح {name} موثوقة أبداً بعد الآن في هذه الخزنة: لا تُختم لها حزمة، ولا يُقبل شيء موقَّع بها. افعل ذلك عند فقدان حاسوب أو مصادرته، أو عند اختلاف الأرقام. لا يمكن التراجع عن ذلك؛ ويمكن إدخال بطاقة جديدة بمفاتيح جديدة في أي وقت.</translation>
    </message>
    <message>
        <source>&amp;Revoke the keys</source>
        <translation>إلغاء الم&amp;فاتيح</translation>
    </message>
</context>
<context>
    <name>RowsPane</name>
    <message>
        <source>The first {shown} are listed; {more} more come with them.</source>
        <translation>المعروض أول {shown}؛ ويأتي معها {more} غيرها.</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>مستبعَد</translation>
    </message>
    <message>
        <source>Take it &amp;in after all (Del)</source>
        <translation>إ&amp;دخاله مع ذلك (Del)</translation>
    </message>
    <message>
        <source>Leave it &amp;out (Del)</source>
        <translation>ا&amp;ستبعاده (Del)</translation>
    </message>
    <message>
        <source>Search these</source>
        <translation>البحث في هذه</translation>
    </message>
    <message>
        <source>What comes in</source>
        <translation>ما يدخل</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>مَن</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
    </message>
    <message>
        <source>Its values</source>
        <translation>قيمه</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>الآن</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>بعد ذلك</translation>
    </message>
</context>
<context>
    <name>SafeContactNotice</name>
    <message>
        <source>Confirm the safe-contact protocol with this contact before you reach it again: the confirmation is overdue.</source>
        <translation>أكّد بروتوكول الاتصال الآمن مع جهة الاتصال هذه قبل الوصول إليها من جديد: فات موعد التأكيد.</translation>
    </message>
</context>
<context>
    <name>SafeContactSection</name>
    <message>
        <source>Safe contact</source>
        <translation>الاتصال الآمن</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>القاعدة</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما تنص عليه</translation>
    </message>
    <message>
        <source>⚠ There is no protocol, and this person is at risk: no number is shown until somebody writes how the person may be reached without harm.</source>
        <translation>⚠ لا يوجد بروتوكول، وهذا الشخص معرّض للخطر: لا يُعرض أي رقم إلى أن يكتب أحد كيف يمكن الوصول إلى الشخص دون أذى.</translation>
    </message>
    <message>
        <source>No protocol. Write one where a call at the wrong time, or to the wrong ear, can do harm.</source>
        <translation>لا يوجد بروتوكول. اكتب واحداً حيث قد يسبب اتصال في وقت غير مناسب، أو يسمعه غير المقصود، أذى.</translation>
    </message>
    <message>
        <source>⚠ Confirm first: not confirmed with the contact for 90 days or more.</source>
        <translation>⚠ أكّد أولاً: لم يُؤكَّد مع جهة الاتصال منذ ٩٠ يوماً أو أكثر.</translation>
    </message>
    <message>
        <source>Parts are hidden. Ctrl+R shows them; that is written to the log.</source>
        <translation>بعض الأجزاء مخفية. Ctrl+R لإظهارها؛ ويُكتب ذلك في سجل التدقيق.</translation>
    </message>
    <message>
        <source>Change the protocol…</source>
        <translation>تغيير البروتوكول…</translation>
    </message>
    <message>
        <source>Write the protocol…</source>
        <translation>كتابة البروتوكول…</translation>
    </message>
    <message>
        <source>Noted: confirmed with the contact today.</source>
        <translation>دُوّن: أُكّد مع جهة الاتصال اليوم.</translation>
    </message>
    <message>
        <source>Safe-contact protocol</source>
        <translation>بروتوكول الاتصال الآمن</translation>
    </message>
    <message>
        <source>Confirmed today</source>
        <translation>أُكّد اليوم</translation>
    </message>
    <message>
        <source>The contact confirmed the protocol today</source>
        <translation>أكّدت جهة الاتصال البروتوكول اليوم</translation>
    </message>
</context>
<context>
    <name>SampleStep</name>
    <message>
        <source>Sample officer (invented)</source>
        <translation>موظف للتجربة (مختلَق)</translation>
    </message>
    <message>
        <source>Sample data</source>
        <translation>بيانات تجريبية</translation>
    </message>
    <message>
        <source>&amp;Make the sample vault</source>
        <translation>إ&amp;نشاء الخزنة التجريبية</translation>
    </message>
    <message>
        <source>Making the sample vault …</source>
        <translation>يجري إنشاء الخزنة التجريبية …</translation>
    </message>
    <message>
        <source>Everybody in this vault is invented. Do not put real people into it.</source>
        <translation>كل من في هذه الخزنة مختلَق. لا تضع فيها أشخاصاً حقيقيين.</translation>
    </message>
    <message>
        <source>Its passphrase was generated. Copy it if you want to come back to the samples after locking:</source>
        <translation>وُلّدت عبارة مرورها. انسخها إن أردت العودة إلى العينات بعد القفل:</translation>
    </message>
    <message>
        <source>Passphrase of the sample vault</source>
        <translation>عبارة مرور الخزنة التجريبية</translation>
    </message>
    <message>
        <source>It will be made in {folder}. To be rid of it, delete this folder.</source>
        <translation>ستُنشأ في {folder}. للتخلص منها احذف هذا المجلد.</translation>
    </message>
</context>
<context>
    <name>SaveSearchDialog</name>
    <message>
        <source>Keep this search</source>
        <translation>الاحتفاظ بهذا البحث</translation>
    </message>
    <message>
        <source>It stands beside the list, for you alone, and is kept sealed with the vault.</source>
        <translation>يظهر إلى جانب القائمة، لك وحدك، ويُحفظ مختوماً مع الخزنة.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>الا&amp;سم</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>احت&amp;فاظ</translation>
    </message>
</context>
<context>
    <name>ScopeList</name>
    <message>
        <source>Chosen: {count} of {all}, first priority: {first}.</source>
        <translation>المختار: {count} من {all}، منها بأولوية أولى: {first}.</translation>
    </message>
    <message>
        <source>Chosen: {count} of {all}.</source>
        <translation>المختار: {count} من {all}.</translation>
    </message>
    <message>
        <source>{count} in your care are left out: the case cannot be planned without them.</source>
        <translation>استُبعد {count} مما في رعايتك: لا يمكن تخطيط الملف بدونها.</translation>
    </message>
    <message>
        <source>Contacts to hand over: Space ticks, 1 sets first priority</source>
        <translation>جهات الاتصال المراد تسليمها: Space للتأشير، و1 للأولوية الأولى</translation>
    </message>
    <message>
        <source>Contacts to hand over: Space ticks</source>
        <translation>جهات الاتصال المراد تسليمها: Space للتأشير</translation>
    </message>
</context>
<context>
    <name>ScopeStep</name>
    <message>
        <source>Which contacts?</source>
        <translation>أي جهات الاتصال؟</translation>
    </message>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message>
        <source>In care</source>
        <translation>في الرعاية</translation>
    </message>
    <message>
        <source>Linked people</source>
        <translation>أشخاص مرتبطون</translation>
    </message>
    <message>
        <source>Everybody in the care of who leaves is ticked. Space ticks and unticks; people linked to them are offered below, with the reason.</source>
        <translation>كل من في رعاية المغادر مؤشَّر. Space للتأشير أو إلغائه؛ ويُعرض أدناه الأشخاص المرتبطون بهم، مع السبب.</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Show contacts</source>
        <translation>عرض جهات الاتصال</translation>
    </message>
    <message>
        <source>&amp;Tick all shown</source>
        <translation>تأ&amp;شير كل المعروض</translation>
    </message>
    <message>
        <source>&amp;Untick all shown</source>
        <translation>إل&amp;غاء تأشير كل المعروض</translation>
    </message>
</context>
<context>
    <name>SearchChips</name>
    <message>
        <source>The list cannot be narrowed by “{key}:”; it was left out.</source>
        <translation>لا يمكن تضييق القائمة بـ«{key}:»؛ تُرك ذلك جانباً.</translation>
    </message>
    <message>
        <source>“{key}:” does not know “{value}”; it was left out.</source>
        <translation>‏«{key}:» لا يعرف «{value}»؛ تُرك ذلك جانباً.</translation>
    </message>
    <message>
        <source>“stale:” takes a number of days, such as stale:180; it was left out.</source>
        <translation>يأخذ «stale:» عدداً من الأيام، مثل stale:180؛ تُرك ذلك جانباً.</translation>
    </message>
    <message>
        <source>“-{key}:” cannot be asked, only -category:; it was left out.</source>
        <translation>لا يمكن السؤال بـ«-{key}:»، بل فقط بـ-category:؛ تُرك ذلك جانباً.</translation>
    </message>
    <message>
        <source>me</source>
        <translation>أنا</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
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
        <source>&amp;Size of the text</source>
        <translation>&amp;حجم النص</translation>
    </message>
    <message>
        <source>Loc&amp;k by itself after</source>
        <translation>&amp;قفل تلقائي بعد</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source> %</source>
        <translation> ٪</translation>
    </message>
    <message>
        <source> min without a key or click</source>
        <translation> دق بلا نشاط</translation>
    </message>
    <message>
        <source>What you choose holds at once. Only these settings and the widths of panes are kept outside the vault, on this computer; they say nothing about any contact.</source>
        <translation>يسري ما تختاره فوراً. لا يُحفظ خارج الخزنة على هذا الحاسوب إلا هذه الإعدادات وعرض الأجزاء؛ ولا تدل على أي جهة اتصال.</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>إ&amp;غلاق</translation>
    </message>
</context>
<context>
    <name>SheetView</name>
    <message>
        <source>Columns that are not imported ({count}): {names}</source>
        <translation>الأعمدة التي لا تُستورد ({count}): {names}</translation>
    </message>
    <message>
        <source>Every column is imported.</source>
        <translation>تُستورد كل الأعمدة.</translation>
    </message>
    <message>
        <source>Say which column holds the name, a phone number, an e-mail address or an account.</source>
        <translation>حدد العمود الذي يحوي الاسم أو رقم هاتف أو عنوان بريد إلكتروني أو حساباً.</translation>
    </message>
    <message>
        <source>Several columns go to “{target}”: in each row only the first that is filled counts.</source>
        <translation>عدة أعمدة تذهب إلى «{target}»: في كل صف يُعتد فقط بأول عمود مملوء.</translation>
    </message>
    <message>
        <source>Columns of the file and where they go</source>
        <translation>أعمدة الملف ووجهاتها</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>There is no row below the header.</source>
        <translation>لا يوجد صف تحت صف العناوين.</translation>
    </message>
    <message>
        <source>{file}: a table in {encoding}, separated by {delimiter}, {count} columns. Say where each column goes.</source>
        <translation>‏{file}: جدول بترميز {encoding}، يفصل بين حقوله {delimiter}، عدد الأعمدة: {count}. حدد وجهة كل عمود.</translation>
    </message>
</context>
<context>
    <name>StartView</name>
    <message>
        <source>Import contacts</source>
        <translation>استيراد جهات الاتصال</translation>
    </message>
    <message>
        <source>Reading the file …</source>
        <translation>تجري قراءة الملف …</translation>
    </message>
    <message>
        <source>Contacts come in from a table (CSV, with commas, semicolons or tabs) or from vCards (.vcf), as phones and mail programs write them. First you see what is in the file; nothing is written before you say so.</source>
        <translation>تُستورد جهات الاتصال من جدول (CSV، بفواصل أو فواصل منقوطة أو علامات جدولة) أو من بطاقات vCard (.vcf) كما تكتبها الهواتف وبرامج البريد. ترى أولاً ما في الملف؛ ولا يُكتب شيء قبل موافقتك.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>Ctrl+O. Or drop the file anywhere in this window.</source>
        <translation>اضغط Ctrl+O، أو أسقط الملف في أي مكان من هذه النافذة.</translation>
    </message>
</context>
<context>
    <name>StateChain</name>
    <message>
        <source>State: {state}</source>
        <translation>الحالة: {state}</translation>
    </message>
</context>
<context>
    <name>StatementsPane</name>
    <message>
        <source>Not the sender's to say, and left out: {count}. A bundle speaks for the officer who signed it; nobody signs, agrees or accepts in the name of another. Ask the sender why it was there.</source>
        <translation>ليس من صلاحية المرسل قوله، واستُبعد: {count}. تتحدث الحزمة باسم الموظف الذي وقّعها؛ ولا يوقّع أحد أو يُقرّ أو يقبل باسم غيره. اسأل المرسل عن سبب وجوده فيها.</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>مستبعد</translation>
    </message>
    <message>
        <source>written</source>
        <translation>مكتوب</translation>
    </message>
    <message>
        <source>will be written</source>
        <translation>سيُكتب</translation>
    </message>
    <message>
        <source>What the bundle says of the hand-over</source>
        <translation>ما تقوله الحزمة عن التسليم</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>ما يُقال</translation>
    </message>
    <message>
        <source>In whose name</source>
        <translation>باسم من</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بشأن</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>المآل</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>&amp;Next</source>
        <translation>ال&amp;تالي</translation>
    </message>
</context>
<context>
    <name>StepsDialog</name>
    <message>
        <source>{step} of {all}</source>
        <translation>{step} من {all}</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>StrengthText</name>
    <message>
        <source>Very weak: a guesser finds it at once.</source>
        <translation>ضعيفة جداً: تُخمَّن على الفور.</translation>
    </message>
    <message>
        <source>Weak: a guesser finds it within hours.</source>
        <translation>ضعيفة: تُخمَّن في غضون ساعات.</translation>
    </message>
    <message>
        <source>Fair: it will do, one more unusual word is better.</source>
        <translation>مقبولة: تفي بالغرض، وكلمة إضافية غير مألوفة أفضل.</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>جيدة.</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>قوية.</translation>
    </message>
    <message>
        <source>Most of it is among the passwords that people use often.</source>
        <translation>معظمها من عبارات المرور التي يكثر استخدامها.</translation>
    </message>
    <message>
        <source>Most of it is a name.</source>
        <translation>معظمها اسم.</translation>
    </message>
    <message>
        <source>Most of it is a common word; several unrelated words are better.</source>
        <translation>معظمها كلمة شائعة؛ الأفضل عدة كلمات لا رابط بينها.</translation>
    </message>
    <message>
        <source>Keys beside each other are easy to guess.</source>
        <translation>المفاتيح المتجاورة سهلة التخمين.</translation>
    </message>
    <message>
        <source>It repeats itself.</source>
        <translation>تكرر نفسها.</translation>
    </message>
    <message>
        <source>Sequences like abc or 6543 are easy to guess.</source>
        <translation>المتتاليات مثل abc أو 6543 سهلة التخمين.</translation>
    </message>
    <message>
        <source>Dates and years are easy to guess.</source>
        <translation>التواريخ والسنوات سهلة التخمين.</translation>
    </message>
    <message>
        <source>Signs in place of letters do not help much.</source>
        <translation>إبدال الحروف بعلامات لا يفيد كثيراً.</translation>
    </message>
    <message>
        <source>Characters still missing: {count}.</source>
        <translation>الأحرف الناقصة: {count}.</translation>
    </message>
</context>
<context>
    <name>Suggestion</name>
    <message>
        <source>Position</source>
        <translation>الموقف</translation>
    </message>
    <message>
        <source>Must be met by</source>
        <translation>يجب أن يكون اللقاء مع</translation>
    </message>
    <message>
        <source>Prefers to be met by</source>
        <translation>يُفضّل أن يكون اللقاء مع</translation>
    </message>
    <message>
        <source>Leave no message</source>
        <translation>عدم ترك أي رسالة</translation>
    </message>
    <message>
        <source>Bring no uniforms</source>
        <translation>عدم إحضار زي رسمي</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>التهديدات</translation>
    </message>
    <message>
        <source>Against the threats</source>
        <translation>في مواجهة التهديدات</translation>
    </message>
    <message>
        <source>opens the door</source>
        <translation>يفتح الباب</translation>
    </message>
    <message>
        <source>made the introduction</source>
        <translation>قام بالتقديم</translation>
    </message>
    <message>
        <source>speaks for the contact</source>
        <translation>يتحدث باسم جهة الاتصال</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>حتى {day}</translation>
    </message>
    <message>
        <source>look again by {day}</source>
        <translation>تُعاد المراجعة بحلول {day}</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>Working days of both: {count}</source>
        <translation>أيام عمل الموظفَين معاً: {count}</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}: {count}</translation>
    </message>
    <message>
        <source>Contacts who wait: {count}</source>
        <translation>جهات الاتصال المنتظرة: {count}</translation>
    </message>
    <message>
        <source>There is no day on which both can meet anybody. Every contact needs a fallback, or more days.</source>
        <translation>لا يوجد يوم يمكن أن يلتقي فيه الموظفان أحداً. كل جهة اتصال تحتاج إلى بديل، أو يلزم مزيد من الأيام.</translation>
    </message>
    <message>
        <source>Only who holds the case can change this, until it is transferred.</source>
        <translation>لا يغيّر هذا إلا من لديه ملف التسليم، إلى أن يتم النقل.</translation>
    </message>
    <message>
        <source>No time zone is stated: times are UTC. Open the hours with Return and save.</source>
        <translation>لم تُذكر منطقة زمنية: الأوقات بتوقيت UTC. افتح الساعات بمفتاح Return واحفظ.</translation>
    </message>
    <message>
        <source>The holidays of the country are not known here; enter them as official holidays.</source>
        <translation>عطل البلد غير معروفة هنا؛ أدخلها كعطل رسمية.</translation>
    </message>
    <message>
        <source>Hand-over</source>
        <translation>التسليم</translation>
    </message>
    <message>
        <source>Choose &amp;fallbacks…</source>
        <translation>اختيار ال&amp;بدائل…</translation>
    </message>
</context>
<context>
    <name>SummaryStep</name>
    <message>
        <source>Start it?</source>
        <translation>هل يبدأ؟</translation>
    </message>
    <message>
        <source>&amp;Start the hand-over</source>
        <translation>ب&amp;دء التسليم</translation>
    </message>
    <message>
        <source>{leaver} hands over to {incoming}.</source>
        <translation>يسلّم {leaver} إلى: {incoming}.</translation>
    </message>
    <message>
        <source>You hand over to {incoming}.</source>
        <translation>أنت تسلّم إلى: {incoming}.</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>لا أحد بعد</translation>
    </message>
    <message>
        <source>Contacts: {count}, of first priority: {first}.</source>
        <translation>جهات الاتصال: {count}، منها بأولوية أولى: {first}.</translation>
    </message>
    <message>
        <source>{name} supervises.</source>
        <translation>المشرف: {name}.</translation>
    </message>
    <message>
        <source>{name} is custodian while nobody is named.</source>
        <translation>أمين العهدة ما دام لم يُسمَّ أحد: {name}.</translation>
    </message>
    <message>
        <source>The last day is {day}.</source>
        <translation>اليوم الأخير: {day}.</translation>
    </message>
    <message>
        <source>The last day is not known yet.</source>
        <translation>اليوم الأخير غير معروف بعد.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer by this. Next: briefs, introductions, then the bundle for who comes. Undo takes the beginning back.</source>
        <translation>لا يخرج بهذا شيء من هذا الحاسوب. ما يلي: الإحاطات، ثم لقاءات التقديم، ثم الحزمة للقادم. «تراجع» يلغي البدء.</translation>
    </message>
</context>
<context>
    <name>Tab</name>
    <message>
        <source>Taken away: {count}. Undo brings it back.</source>
        <translation>أُزيل: {count}. «تراجع» يعيده.</translation>
    </message>
</context>
<context>
    <name>TargetDelegate</name>
    <message>
        <source>Where {column} goes</source>
        <translation>وجهة {column}</translation>
    </message>
</context>
<context>
    <name>TargetWords</name>
    <message>
        <source>— not imported —</source>
        <translation>— لا يُستورد —</translation>
    </message>
    <message>
        <source>Id in this list</source>
        <translation>المعرّف في هذه القائمة</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>المنظمة</translation>
    </message>
    <message>
        <source>Title of the post</source>
        <translation>مسمى المنصب</translation>
    </message>
    <message>
        <source>Name: sorted as</source>
        <translation>الاسم: صيغة الترتيب</translation>
    </message>
    <message>
        <source>Phone: mobile</source>
        <translation>الهاتف: محمول</translation>
    </message>
    <message>
        <source>Phone: of the office</source>
        <translation>الهاتف: هاتف المكتب</translation>
    </message>
    <message>
        <source>E-mail: of the office</source>
        <translation>البريد الإلكتروني: بريد المكتب</translation>
    </message>
</context>
<context>
    <name>TermsBar</name>
    <message>
        <source>Name of the &amp;list</source>
        <translation>ا&amp;سم القائمة</translation>
    </message>
    <message>
        <source>Name of the list</source>
        <translation>اسم القائمة</translation>
    </message>
    <message>
        <source>Eve&amp;rybody in it is</source>
        <translation>&amp;فئة كل من فيها</translation>
    </message>
    <message>
        <source>Category of everybody in the list</source>
        <translation>فئة كل من في القائمة</translation>
    </message>
    <message>
        <source>as the list says</source>
        <translation>كما في القائمة</translation>
    </message>
    <message>
        <source>By this name and the ids in the list the same people are known again at the next import.</source>
        <translation>بهذا الاسم وبمعرّفات القائمة يُتعرَّف على الأشخاص أنفسهم في الاستيراد التالي.</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;تجربة</translation>
    </message>
    <message>
        <source>See what would be done; nothing is written</source>
        <translation>عرض ما سيتم؛ لا يُكتب شيء</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>استيرا&amp;د</translation>
    </message>
    <message>
        <source>Take the contacts into the vault; one undo takes all of them back</source>
        <translation>إدخال جهات الاتصال إلى الخزنة؛ تراجع واحد يلغيها كلها</translation>
    </message>
</context>
<context>
    <name>TermsStep</name>
    <message>
        <source>How long, and where to?</source>
        <translation>كم المدة، وإلى أين؟</translation>
    </message>
    <message>
        <source>The folder to write the bundle to</source>
        <translation>المجلد الذي تُكتب فيه الحزمة</translation>
    </message>
    <message>
        <source>Digest of exactly what was shown: {digest}</source>
        <translation>خلاصة ما عُرض بالضبط: {digest}</translation>
    </message>
    <message>
        <source>{purpose} for {name}: {contacts} ids, no personal data, to be taken in by {day}.</source>
        <translation>{purpose} إلى {name}: المعرّفات: {contacts}، بلا بيانات شخصية، للاستيراد بحلول {day}.</translation>
    </message>
    <message>
        <source>{purpose} for {name}: {values} values, no contact, to be taken in by {day}.</source>
        <translation>{purpose} إلى {name}: القيم: {values}، بلا جهات اتصال، للاستيراد بحلول {day}.</translation>
    </message>
    <message>
        <source>{purpose} for {name}: {contacts} contacts, {values} values, at most {level}, to be taken in by {day}.</source>
        <translation>{purpose} إلى {name} – جهات الاتصال: {contacts}، القيم: {values}، أعلى درجة: {level}، تُدخل بحلول {day}.</translation>
    </message>
    <message>
        <source>The file gets a name that tells nothing and opens with the recipient's key only.</source>
        <translation>يُعطى الملف اسماً لا يدل على شيء، ولا يُفتح إلا بمفتاح المستلم.</translation>
    </message>
    <message>
        <source>&amp;Folder to write to</source>
        <translation>&amp;مجلد الكتابة</translation>
    </message>
    <message>
        <source>Folder to write to</source>
        <translation>مجلد الكتابة</translation>
    </message>
    <message>
        <source>A memory stick, or a folder that the colleague reaches</source>
        <translation>ذاكرة USB، أو مجلد يصل إليه الزميل</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>اخت&amp;يار…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>&amp;Good for</source>
        <translation>مدة ال&amp;صلاحية</translation>
    </message>
    <message>
        <source>Good for how many days</source>
        <translation>مدة الصلاحية بالأيام</translation>
    </message>
    <message>
        <source>A &amp;receipt is wanted within</source>
        <translation>يُ&amp;طلب إيصال خلال</translation>
    </message>
    <message>
        <source>A receipt is wanted</source>
        <translation>يُطلب إيصال</translation>
    </message>
    <message>
        <source>Within how many days a receipt is wanted</source>
        <translation>عدد الأيام التي يُطلب الإيصال خلالها</translation>
    </message>
    <message>
        <source>days</source>
        <translation>يوم</translation>
    </message>
</context>
<context>
    <name>TestimonyWords</name>
    <message>
        <source>The case is planned</source>
        <translation>ملف التسليم مخطط له</translation>
    </message>
    <message>
        <source>The briefs are being written</source>
        <translation>تُكتب الإحاطات</translation>
    </message>
    <message>
        <source>The introductions began</source>
        <translation>بدأت لقاءات التقديم</translation>
    </message>
    <message>
        <source>The case is transferred</source>
        <translation>نُقل ملف التسليم</translation>
    </message>
    <message>
        <source>The case is received: every read-back was agreed to</source>
        <translation>استُلم ملف التسليم: أُقرّت كل إعادة صياغة</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>أُغلق ملف التسليم</translation>
    </message>
    <message>
        <source>The case is cancelled</source>
        <translation>أُلغي ملف التسليم</translation>
    </message>
    <message>
        <source>The case rests</source>
        <translation>عُلّق ملف التسليم</translation>
    </message>
    <message>
        <source>The case goes on</source>
        <translation>استُؤنف ملف التسليم</translation>
    </message>
    <message>
        <source>The contacts are in custody</source>
        <translation>جهات الاتصال في العهدة</translation>
    </message>
    <message>
        <source>The case was opened again</source>
        <translation>فُتح ملف التسليم من جديد</translation>
    </message>
    <message>
        <source>The case became an emergency</source>
        <translation>صار ملف التسليم حالة طارئة</translation>
    </message>
    <message>
        <source>The bundle of the hand-over was exported</source>
        <translation>صُدّرت حزمة التسليم</translation>
    </message>
    <message>
        <source>The receipt came and was checked</source>
        <translation>ورد الإيصال وتم التحقق منه</translation>
    </message>
    <message>
        <source>Read-backs were agreed to</source>
        <translation>أُقرّت إعادات الصياغة</translation>
    </message>
    <message>
        <source>The hand-over is signed off</source>
        <translation>تمت المصادقة الختامية على التسليم</translation>
    </message>
    <message>
        <source>Access of who handed over ended</source>
        <translation>انتهى وصول من سلّم</translation>
    </message>
    <message>
        <source>Who handed over keeps access for longer</source>
        <translation>يحتفظ من سلّم بالوصول مدة أطول</translation>
    </message>
    <message>
        <source>Only one officer knows the contact</source>
        <translation>لا يعرف جهة الاتصال إلا موظف واحد</translation>
    </message>
    <message>
        <source>The brief is written</source>
        <translation>كُتبت الإحاطة</translation>
    </message>
    <message>
        <source>The successor was introduced</source>
        <translation>تم تقديم الخلف</translation>
    </message>
    <message>
        <source>A fallback is proposed</source>
        <translation>اقتُرح بديل</translation>
    </message>
    <message>
        <source>The fallback is accepted</source>
        <translation>قُبل البديل</translation>
    </message>
    <message>
        <source>The contact was told where to turn</source>
        <translation>أُبلغت جهة الاتصال بمن تتوجه إليه</translation>
    </message>
    <message>
        <source>The contact is offered to the successor</source>
        <translation>عُرضت جهة الاتصال على الخلف</translation>
    </message>
    <message>
        <source>The contact is taken over</source>
        <translation>تم تولّي جهة الاتصال</translation>
    </message>
    <message>
        <source>The contact is not taken over</source>
        <translation>لم يتم تولّي جهة الاتصال</translation>
    </message>
    <message>
        <source>The contact is withheld by rule</source>
        <translation>جهة الاتصال مستبقاة بموجب قاعدة</translation>
    </message>
    <message>
        <source>The contact is left out of the hand-over</source>
        <translation>استُبعدت جهة الاتصال من التسليم</translation>
    </message>
    <message>
        <source>The contact has not answered yet</source>
        <translation>لم تُجب جهة الاتصال بعد</translation>
    </message>
    <message>
        <source>The contact is read back</source>
        <translation>أُعيدت صياغة جهة الاتصال</translation>
    </message>
    <message>
        <source>An officer is named</source>
        <translation>سُمّي موظف</translation>
    </message>
    <message>
        <source>What was said before is taken back</source>
        <translation>سُحب ما قيل من قبل</translation>
    </message>
    <message>
        <source>Other words about the case</source>
        <translation>كلام آخر عن ملف التسليم</translation>
    </message>
    <message>
        <source>who hands over</source>
        <translation>من يسلّم</translation>
    </message>
    <message>
        <source>who takes over</source>
        <translation>من يتسلّم</translation>
    </message>
    <message>
        <source>the incoming officer</source>
        <translation>الموظف القادم</translation>
    </message>
    <message>
        <source>the supervisor</source>
        <translation>المشرف</translation>
    </message>
    <message>
        <source>the custodian</source>
        <translation>أمين العهدة</translation>
    </message>
    <message>
        <source>An officer is named: {role}</source>
        <translation>سُمّي موظف: {role}</translation>
    </message>
    <message>
        <source>Left out: {said}. Only {who} can say this, in a bundle of their own.</source>
        <translation>استُبعد: {said}. لا يقول هذا إلا {who}، في حزمة خاصة به.</translation>
    </message>
    <message>
        <source>Left out: {said}. It is not for the sender of this bundle to say.</source>
        <translation>استُبعد: {said}. ليس من صلاحية مرسل هذه الحزمة قوله.</translation>
    </message>
    <message>
        <source>{name}, {day}</source>
        <translation>{name}، {day}</translation>
    </message>
    <message>
        <source>{names} and others: {count} in all</source>
        <translation>{names} وآخرون: {count} إجمالاً</translation>
    </message>
</context>
<context>
    <name>TiesSection</name>
    <message>
        <source>Superior of</source>
        <translation>رئيس لـ</translation>
    </message>
    <message>
        <source>Commanded by</source>
        <translation>يقوده</translation>
    </message>
    <message>
        <source>Has as member</source>
        <translation>من أعضائه</translation>
    </message>
    <message>
        <source>Has as deputy</source>
        <translation>نائبه</translation>
    </message>
    <message>
        <source>Spoken for by</source>
        <translation>يتحدث باسمه</translation>
    </message>
    <message>
        <source>Reached through</source>
        <translation>يُتوصَّل إليه عبر</translation>
    </message>
    <message>
        <source>Introduced to us</source>
        <translation>قدّم إلينا</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>الصلات والمناصب</translation>
    </message>
    <message>
        <source>What</source>
        <translation>ماذا</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>No posts and no relationships are known.</source>
        <translation>لا مناصب ولا صلات معروفة.</translation>
    </message>
    <message>
        <source>Posts and relationships</source>
        <translation>المناصب والصلات</translation>
    </message>
    <message>
        <source>Add tie…</source>
        <translation>إضافة صلة…</translation>
    </message>
    <message>
        <source>Add a relationship to another contact or an organisation</source>
        <translation>إضافة صلة بجهة اتصال أخرى أو بمنظمة</translation>
    </message>
    <message>
        <source>Add post…</source>
        <translation>إضافة منصب…</translation>
    </message>
    <message>
        <source>Add a term in a post</source>
        <translation>إضافة فترة شغل منصب</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>إنهاء…</translation>
    </message>
    <message>
        <source>Say when this ended</source>
        <translation>تحديد متى انتهى هذا</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Go to the other contact (Enter)</source>
        <translation>الانتقال إلى جهة الاتصال الأخرى (Enter)</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>المنصب</translation>
    </message>
    <message>
        <source>{begins} – {ends}</source>
        <translation>{begins} – {ends}</translation>
    </message>
    <message>
        <source>since {begins}</source>
        <translation>منذ {begins}</translation>
    </message>
    <message>
        <source>until {ends}</source>
        <translation>حتى {ends}</translation>
    </message>
</context>
<context>
    <name>TimelineTab</name>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Events: {count}, the first on {day}.</source>
        <translation>الأحداث: {count}، أولها في {day}.</translation>
    </message>
    <message>
        <source>Events: {count}</source>
        <translation>الأحداث: {count}</translation>
    </message>
    <message>
        <source>{day}, ahead</source>
        <translation>{day}، قادم</translation>
    </message>
    <message>
        <source>(name hidden)</source>
        <translation>(الاسم مخفي)</translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>Show which events</source>
        <translation>عرض أي الأحداث</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>كل شيء</translation>
    </message>
    <message>
        <source>What happened, the newest first</source>
        <translation>ما حدث، الأحدث أولاً</translation>
    </message>
    <message>
        <source>Nothing of this kind happened.</source>
        <translation>لم يحدث شيء من هذا النوع.</translation>
    </message>
</context>
<context>
    <name>TimelineWords</name>
    <message>
        <source>Case</source>
        <translation>ملف التسليم</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>التقديم</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>الحزمة</translation>
    </message>
    <message>
        <source>Commitment</source>
        <translation>تعهد</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>أخرى</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>الإدراج</translation>
    </message>
    <message>
        <source>Known to one officer only</source>
        <translation>يعرفها موظف واحد فقط</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>التخطيط</translation>
    </message>
    <message>
        <source>Briefing began</source>
        <translation>بدء الإحاطة</translation>
    </message>
    <message>
        <source>Brief complete</source>
        <translation>اكتمال الإحاطة</translation>
    </message>
    <message>
        <source>Introductions began</source>
        <translation>بدء لقاءات التقديم</translation>
    </message>
    <message>
        <source>Introduction proposed</source>
        <translation>اقتراح لقاء تقديم</translation>
    </message>
    <message>
        <source>Introduction confirmed</source>
        <translation>تأكيد لقاء تقديم</translation>
    </message>
    <message>
        <source>Introduction failed</source>
        <translation>فشل لقاء تقديم</translation>
    </message>
    <message>
        <source>Introduction replaced</source>
        <translation>استبدال لقاء تقديم</translation>
    </message>
    <message>
        <source>Introduction held</source>
        <translation>انعقاد لقاء تقديم</translation>
    </message>
    <message>
        <source>Introduction partly held</source>
        <translation>انعقاد جزئي للقاء تقديم</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>تم التقديم</translation>
    </message>
    <message>
        <source>Fallback proposed</source>
        <translation>اقتراح البديل</translation>
    </message>
    <message>
        <source>Fallback accepted</source>
        <translation>قبول البديل</translation>
    </message>
    <message>
        <source>Told where to turn</source>
        <translation>إبلاغها بمن تتوجه إليه</translation>
    </message>
    <message>
        <source>Awaiting the contact</source>
        <translation>بانتظار جهة الاتصال</translation>
    </message>
    <message>
        <source>Withheld by a rule</source>
        <translation>الاستبقاء بموجب قاعدة</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>عدم التسليم</translation>
    </message>
    <message>
        <source>Bundle exported</source>
        <translation>تصدير الحزمة</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>العرض على الخلف</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>النقل</translation>
    </message>
    <message>
        <source>Bundle imported</source>
        <translation>استيراد الحزمة</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>القبول</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>الرفض</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>إعادة الصياغة</translation>
    </message>
    <message>
        <source>Commitment acknowledged</source>
        <translation>الإقرار بتعهد</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>الإنجاز</translation>
    </message>
    <message>
        <source>Receipt sent</source>
        <translation>إرسال الإيصال</translation>
    </message>
    <message>
        <source>Receipt came</source>
        <translation>ورود الإيصال</translation>
    </message>
    <message>
        <source>Receipt checked</source>
        <translation>التحقق من الإيصال</translation>
    </message>
    <message>
        <source>Read-back agreed</source>
        <translation>إقرار إعادة الصياغة</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>الاستلام</translation>
    </message>
    <message>
        <source>Signed by the supervisor</source>
        <translation>توقيع المشرف</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>الإغلاق</translation>
    </message>
    <message>
        <source>Access granted for longer</source>
        <translation>تمديد الوصول</translation>
    </message>
    <message>
        <source>Access of the outgoing officer ended</source>
        <translation>انتهاء وصول الموظف المغادر</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>الإلغاء</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>التعليق</translation>
    </message>
    <message>
        <source>Resumed</source>
        <translation>الاستئناف</translation>
    </message>
    <message>
        <source>Taken into custody</source>
        <translation>الوضع في العهدة</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>إعادة الفتح</translation>
    </message>
    <message>
        <source>Opened in an emergency</source>
        <translation>الفتح كحالة طارئة</translation>
    </message>
</context>
<context>
    <name>TravelMatrix</name>
    <message>
        <source>Travel times in minutes, from the row to the column</source>
        <translation>أوقات التنقل بالدقائق، من الصف إلى العمود</translation>
    </message>
</context>
<context>
    <name>TravelMatrixModel</name>
    <message>
        <source>{origin} to {target}: {value}</source>
        <translation>من {origin} إلى {target}: {value}</translation>
    </message>
    <message>
        <source>{count} minutes, found through other places</source>
        <translation>{count} دق، عبر أماكن أخرى</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} دق</translation>
    </message>
    <message>
        <source>{count} km</source>
        <translation>{count} كم</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>جهة الاتصال</translation>
    </message>
    <message>
        <source>Instead</source>
        <translation>البديل</translation>
    </message>
    <message>
        <source>Without a place: {count}</source>
        <translation>بلا موعد: {count}</translation>
    </message>
    <message>
        <source>{mode}?</source>
        <translation>{mode}؟</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
    <message>
        <source>Accepted instead by {name}: {mode}.</source>
        <translation>البديل الذي قبله {name}: {mode}.</translation>
    </message>
    <message>
        <source>Proposed instead by {name}: {mode}.</source>
        <translation>البديل الذي اقترحه {name}: {mode}.</translation>
    </message>
    <message>
        <source>The incoming officer, the supervisor or the custodian must accept it.</source>
        <translation>يجب أن يقبله الموظف القادم أو المشرف أو أمين العهدة.</translation>
    </message>
    <message>
        <source>Suggested instead: {mode}.</source>
        <translation>البديل الموصى به: {mode}.</translation>
    </message>
    <message>
        <source>&amp;Instead</source>
        <translation>ال&amp;بديل</translation>
    </message>
    <message>
        <source>How to introduce instead</source>
        <translation>كيفية التقديم بدلاً من اللقاء</translation>
    </message>
    <message>
        <source>Prop&amp;ose this instead</source>
        <translation>ا&amp;قتراح هذا البديل</translation>
    </message>
    <message>
        <source>Acc&amp;ept this instead</source>
        <translation>قبو&amp;ل هذا البديل</translation>
    </message>
    <message>
        <source>Place by &amp;hand…</source>
        <translation>إدراج &amp;يدوي…</translation>
    </message>
    <message>
        <source>Contacts without a place</source>
        <translation>جهات الاتصال بلا موعد</translation>
    </message>
    <message>
        <source>Everybody who waits has a place.</source>
        <translation>لكل من ينتظر موعد.</translation>
    </message>
</context>
<context>
    <name>TurnDialog</name>
    <message>
        <source>Suspend the hand-over</source>
        <translation>تعليق التسليم</translation>
    </message>
    <message>
        <source>Cancel the hand-over</source>
        <translation>إلغاء التسليم</translation>
    </message>
    <message>
        <source>The case rests; the next step takes it up again.</source>
        <translation>يتوقف الملف مؤقتاً؛ والخطوة التالية تستأنفه.</translation>
    </message>
    <message>
        <source>The case ends here and every contact stays where it is. Undo brings the case back.</source>
        <translation>ينتهي الملف هنا وتبقى كل جهة اتصال في مكانها. التراجع يعيد الملف.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>ال&amp;سبب</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;حتى</translation>
    </message>
    <message>
        <source>&amp;Suspend</source>
        <translation>&amp;تعليق</translation>
    </message>
    <message>
        <source>&amp;Cancel the case</source>
        <translation>إ&amp;لغاء الملف</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Opening the vault …</source>
        <translation>يجري فتح الخزنة …</translation>
    </message>
    <message>
        <source>The next try is possible in {seconds} s.</source>
        <translation>المحاولة التالية ممكنة بعد {seconds} ثانية.</translation>
    </message>
    <message>
        <source>The PIN has served its days: open with the passphrase once, then it serves again.</source>
        <translation>انقضت أيام صلاحية رمز PIN: افتح الخزنة مرة بعبارة المرور ليعود إلى العمل.</translation>
    </message>
    <message>
        <source>The clock of this computer was set back, so the PIN does not serve: open with the passphrase once.</source>
        <translation>أُرجعت ساعة هذا الحاسوب إلى الوراء، لذا لا يعمل رمز PIN: افتح الخزنة مرة بعبارة المرور.</translation>
    </message>
    <message>
        <source>The PIN has ended after too many wrong tries. The passphrase opens the vault.</source>
        <translation>انتهى رمز PIN بعد محاولات خاطئة كثيرة. عبارة المرور تفتح الخزنة.</translation>
    </message>
    <message>
        <source>The key store of this computer does not answer: the PIN cannot be used now.</source>
        <translation>مخزن المفاتيح في هذا الحاسوب لا يستجيب: لا يمكن استخدام رمز PIN الآن.</translation>
    </message>
    <message>
        <source>The vault is locked</source>
        <translation>الخزنة مقفلة</translation>
    </message>
    <message>
        <source>Open with recovery words</source>
        <translation>فتح بكلمات الاستعادة</translation>
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
    <message>
        <source>Use the P&amp;IN</source>
        <translation>استخدام &amp;رمز PIN</translation>
    </message>
    <message>
        <source>Open with &amp;recovery words…</source>
        <translation>فتح ب&amp;كلمات الاستعادة…</translation>
    </message>
    <message>
        <source>Open an&amp;other vault…</source>
        <translation>فتح &amp;خزنة أخرى…</translation>
    </message>
    <message>
        <source>Make a &amp;new vault…</source>
        <translation>إنشاء خزنة ج&amp;ديدة…</translation>
    </message>
</context>
<context>
    <name>ValueRow</name>
    <message>
        <source>This stands against it: {values}. A change here replaces all of them.</source>
        <translation>يعارضها: {values}. التغيير هنا يحل محلها كلها.</translation>
    </message>
    <message>
        <source>Meanwhile it says: {value}</source>
        <translation>القيمة في هذه الأثناء: {value}</translation>
    </message>
    <message>
        <source>Fold the details: {field}</source>
        <translation>طي التفاصيل: {field}</translation>
    </message>
    <message>
        <source>Details: {field}</source>
        <translation>التفاصيل: {field}</translation>
    </message>
    <message>
        <source>Remove: {field}</source>
        <translation>إزالة: {field}</translation>
    </message>
    <message>
        <source>As it is: {level}</source>
        <translation>كما هي: {level}</translation>
    </message>
    <message>
        <source>As usual: {level}</source>
        <translation>كالمعتاد: {level}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>الدرجة</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>تاريخ التحقق</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>hidden – it is kept as it is</source>
        <translation>مخفي – يُحفظ كما هو</translation>
    </message>
</context>
<context>
    <name>ValuesSection</name>
    <message>
        <source>Values</source>
        <translation>القيم</translation>
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
    <message>
        <source>This value is hidden, so it was not copied. Ctrl+R shows it.</source>
        <translation>هذه القيمة مخفية، لذا لم تُنسخ. Ctrl+R لإظهارها.</translation>
    </message>
    <message>
        <source>Copied. The clipboard is emptied in 30 seconds.</source>
        <translation>تم النسخ. تُفرَّغ الحافظة بعد ٣٠ ثانية.</translation>
    </message>
    <message>
        <source>Values of the contact</source>
        <translation>قيم جهة الاتصال</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>نسخ</translation>
    </message>
    <message>
        <source>Copy the value; the clipboard is emptied in 30 seconds (Ctrl+C)</source>
        <translation>نسخ القيمة؛ تُفرَّغ الحافظة بعد ٣٠ ثانية (Ctrl+C)</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>اتخاذ قرار…</translation>
    </message>
    <message>
        <source>Two values stand against each other</source>
        <translation>قيمتان متعارضتان</translation>
    </message>
</context>
<context>
    <name>VaultPage</name>
    <message>
        <source>A backup was made and opened again to prove it.</source>
        <translation>أُنشئت نسخة احتياطية وفُتحت للتحقق منها.</translation>
    </message>
    <message>
        <source>Reading every page of the vault …</source>
        <translation>تجري قراءة كل صفحة من الخزنة …</translation>
    </message>
    <message>
        <source>Checked: every page can be read, the lists agree with the claims, the log is whole.</source>
        <translation>تم الفحص: كل الصفحات مقروءة، والقوائم توافق الإفادات، والسجل كامل.</translation>
    </message>
    <message>
        <source>⚠ Entry {number} of the audit log is not as it was written. See the audit log.</source>
        <translation>⚠ القيد {number} في سجل التدقيق ليس كما كُتب. راجع سجل التدقيق.</translation>
    </message>
    <message>
        <source>⚠ The lists did not agree with the claims and were made anew. Nothing is lost; if it happens again, tell who maintains the program.</source>
        <translation>⚠ لم توافق القوائم الإفادات فأُعيد إنشاؤها. لم يُفقد شيء؛ إن تكرر ذلك فأبلغ من يتولى صيانة البرنامج.</translation>
    </message>
    <message>
        <source>The passphrase is changed. Old copies of the vault folder still open with the old one.</source>
        <translation>تغيّرت عبارة المرور. النسخ القديمة من مجلد الخزنة تظل تُفتح بالعبارة القديمة.</translation>
    </message>
    <message>
        <source>The recovery words count from now on. Keep the paper in a safe.</source>
        <translation>يسري مفعول كلمات الاستعادة من الآن. احفظ الورقة في خزانة مأمونة.</translation>
    </message>
    <message>
        <source>{name} can open this vault now, with keys and a passphrase of their own.</source>
        <translation>يستطيع {name} الآن فتح هذه الخزنة بمفاتيح وعبارة مرور مستقلة.</translation>
    </message>
    <message>
        <source>Folder: {folder}
Contacts: {count}</source>
        <translation>المجلد: {folder}
جهات الاتصال: {count}</translation>
    </message>
    <message>
        <source>Way in</source>
        <translation>طريقة الدخول</translation>
    </message>
    <message>
        <source>What one guess costs</source>
        <translation>كلفة التخمين الواحد</translation>
    </message>
    <message>
        <source>State</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>opened and read after it was made</source>
        <translation>فُتحت وقُرئت بعد إنشائها</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>تاريخ الإنشاء</translation>
    </message>
    <message>
        <source>{count} MiB of memory</source>
        <translation>ذاكرة قدرها {count} MiB</translation>
    </message>
    <message>
        <source>opened this session</source>
        <translation>فتحت هذه الجلسة</translation>
    </message>
    <message>
        <source>What guards the open vault on this computer:</source>
        <translation>ما يحمي الخزنة المفتوحة على هذا الحاسوب:</translation>
    </message>
    <message>
        <source>✔ Locking ends the process; nothing of it stays in memory.</source>
        <translation>✔ القفل ينهي العملية؛ ولا يبقى منها شيء في الذاكرة.</translation>
    </message>
    <message>
        <source>✔ No memory dump is written when the program fails.</source>
        <translation>✔ لا تُكتب نسخة من الذاكرة عند تعطل البرنامج.</translation>
    </message>
    <message>
        <source>✘ This system may write memory to disk when a program fails.</source>
        <translation>✘ قد يكتب هذا النظام الذاكرة على القرص عند تعطل برنامج.</translation>
    </message>
    <message>
        <source>✔ Other programs of yours cannot read its memory.</source>
        <translation>✔ لا تستطيع برامجك الأخرى قراءة ذاكرته.</translation>
    </message>
    <message>
        <source>✘ Other programs that run under your name can read its memory.</source>
        <translation>✘ تستطيع البرامج الأخرى العاملة باسمك قراءة ذاكرته.</translation>
    </message>
    <message>
        <source>✘ No system keeps other programs from taking pictures of the screen. An administrator can do all.</source>
        <translation>✘ لا يمنع أي نظام البرامج الأخرى من تصوير الشاشة. ومدير النظام يستطيع كل شيء.</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>إنشاء &amp;نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Make a backup in the vault's folder and prove it</source>
        <translation>إنشاء نسخة احتياطية في مجلد الخزنة والتحقق منها</translation>
    </message>
    <message>
        <source>&amp;Check the vault</source>
        <translation>ف&amp;حص الخزنة</translation>
    </message>
    <message>
        <source>Read every page, the lists and the audit log</source>
        <translation>قراءة كل الصفحات والقوائم وسجل التدقيق</translation>
    </message>
    <message>
        <source>Change &amp;passphrase…</source>
        <translation>تغيير &amp;عبارة المرور…</translation>
    </message>
    <message>
        <source>&amp;Recovery words…</source>
        <translation>&amp;كلمات الاستعادة…</translation>
    </message>
    <message>
        <source>Quick &amp;unlock with a PIN…</source>
        <translation>فتح &amp;سريع برمز PIN…</translation>
    </message>
    <message>
        <source>Add an &amp;officer to this vault…</source>
        <translation>إضافة &amp;موظف إلى هذه الخزنة…</translation>
    </message>
    <message>
        <source>Re&amp;move the chosen way in…</source>
        <translation>إ&amp;زالة طريقة الدخول المختارة…</translation>
    </message>
    <message>
        <source>Choose another passphrase</source>
        <translation>اختيار عبارة مرور أخرى</translation>
    </message>
    <message>
        <source>Make words for paper that open the vault for reading</source>
        <translation>إنشاء كلمات للورق تفتح الخزنة للقراءة</translation>
    </message>
    <message>
        <source>Who can open this vault</source>
        <translation>من يستطيع فتح هذه الخزنة</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Ways into the vault</source>
        <translation>طرق الدخول إلى الخزنة</translation>
    </message>
    <message>
        <source>No backup yet. One is made by itself before the first change of a day, and whenever you want.</source>
        <translation>لا نسخة احتياطية بعد. تُنشأ واحدة تلقائياً قبل أول تغيير في اليوم، ومتى أردت.</translation>
    </message>
</context>
<context>
    <name>VaultStatusLabel</name>
    <message>
        <source>To review: {count}</source>
        <translation>للمراجعة: {count}</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>Backed up within a day</source>
        <translation>نسخة احتياطية منذ أقل من يوم</translation>
    </message>
    <message>
        <source>Last backup: {date}</source>
        <translation>آخر نسخة احتياطية: {date}</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>{count} of {all} digits</source>
        <translation>{count} من {all} رقماً</translation>
    </message>
    <message>
        <source>✔ The digits agree. These are the keys of whom you are talking to; bundles can be sealed to them.</source>
        <translation>✔ الأرقام متطابقة. هذه مفاتيح من تتحدث معه؛ ويمكن ختم الحزم لها.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>✘ The digits differ. Nothing was verified, and the try is in the audit log. Let the colleague read them again, slowly. If they differ again, this card is not your colleague's: revoke it and ask for another.</source>
        <translation>✘ الأرقام مختلفة. لم يُتحقق من شيء، والمحاولة مدوَّنة في سجل التدقيق. اطلب من الزميل قراءتها مجدداً ببطء. إن اختلفت مرة أخرى فهذه البطاقة ليست لزميلك: ألغها واطلب غيرها.</translation>
    </message>
    <message>
        <source>Verify a colleague's keys</source>
        <translation>التحقق من مفاتيح زميل</translation>
    </message>
    <message>
        <source>Call {name}, or sit together. Let {name} open People and keys and read out the forty digits; type what you hear. Never copy them from a message: who forged the card could forge the message too.</source>
        <translation>اتصل بـ {name} أو اجلسا معاً. اطلب من {name} فتح «الأشخاص والمفاتيح» وقراءة الأرقام الأربعين بصوت عالٍ؛ واكتب ما تسمع. لا تنسخها من رسالة أبداً: من زوّر البطاقة قد يزوّر الرسالة أيضاً.</translation>
    </message>
    <message>
        <source>&amp;Digits as they are read out</source>
        <translation>الأ&amp;رقام كما تُقرأ</translation>
    </message>
    <message>
        <source>&amp;How you heard them</source>
        <translation>&amp;كيف سمعتها</translation>
    </message>
    <message>
        <source>On a call, by a voice that I know</source>
        <translation>في مكالمة، بصوت أعرفه</translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation>وجهاً لوجه</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;مقارنة</translation>
    </message>
</context>
<context>
    <name>ViewPane</name>
    <message>
        <source>Views and saved searches</source>
        <translation>العروض وعمليات البحث المحفوظة</translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>Waiting for you: {count}</source>
        <translation>بانتظارك: {count}</translation>
    </message>
    <message>
        <source>Answer the request of {day}</source>
        <translation>الرد على طلب {day}</translation>
    </message>
    <message>
        <source>keys that are gone</source>
        <translation>مفاتيح لم تعد موجودة</translation>
    </message>
    <message>
        <source>Send: {purpose}</source>
        <translation>إرسال: {purpose}</translation>
    </message>
    <message>
        <source>What you said of the hand-over is not known there yet</source>
        <translation>ما قلته عن التسليم ليس معروفاً هناك بعد</translation>
    </message>
    <message>
        <source>First compare the digits under People and keys</source>
        <translation>قارن أولاً الأرقام في «الأشخاص والمفاتيح»</translation>
    </message>
    <message>
        <source>Ans&amp;wer…</source>
        <translation>&amp;رد…</translation>
    </message>
    <message>
        <source>Se&amp;nd…</source>
        <translation>إر&amp;سال…</translation>
    </message>
    <message>
        <source>Answer the request</source>
        <translation>الرد على الطلب</translation>
    </message>
    <message>
        <source>Send the bundle</source>
        <translation>إرسال الحزمة</translation>
    </message>
    <message>
        <source>What waits for you; Enter takes it up</source>
        <translation>ما ينتظرك؛ Enter لبدء معالجته</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>المطلوب فعله</translation>
    </message>
    <message>
        <source>With whom</source>
        <translation>مع من</translation>
    </message>
    <message>
        <source>About</source>
        <translation>بشأن</translation>
    </message>
</context>
<context>
    <name>WayDialog</name>
    <message>
        <source>A way between two places</source>
        <translation>طريق بين مكانين</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;من</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;إلى</translation>
    </message>
    <message>
        <source>&amp;How</source>
        <translation>&amp;كيف</translation>
    </message>
    <message>
        <source>&amp;Minutes it takes</source>
        <translation>الم&amp;دة بالدقائق</translation>
    </message>
    <message>
        <source>&amp;Kilometres, where the minutes are not known</source>
        <translation>المسافة بالكي&amp;لومترات، إن لم تُعرف الدقائق</translation>
    </message>
    <message>
        <source>&amp;One way: the way back is another</source>
        <translation>اتجاه وا&amp;حد: طريق العودة مختلف</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>إ&amp;ضافة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>حف&amp;ظ</translation>
    </message>
</context>
<context>
    <name>WayWords</name>
    <message>
        <source>An officer's passphrase ({id})</source>
        <translation>عبارة مرور موظف ({id})</translation>
    </message>
    <message>
        <source>Recovery words on paper ({id})</source>
        <translation>كلمات استعادة على الورق ({id})</translation>
    </message>
    <message>
        <source>A PIN on one computer ({id})</source>
        <translation>رمز PIN على حاسوب واحد ({id})</translation>
    </message>
</context>
<context>
    <name>WelcomeStep</name>
    <message>
        <source>Welcome to Rolodex</source>
        <translation>مرحباً بك في Rolodex</translation>
    </message>
    <message>
        <source>Rolodex keeps your contacts in a vault: one encrypted folder on this computer that opens with your passphrase alone. Nothing ever goes to a network.</source>
        <translation>يحفظ Rolodex جهات اتصالك في خزنة: مجلد مشفَّر واحد على هذا الحاسوب لا يُفتح إلا بعبارة مرورك. لا يُرسل شيء أبداً إلى أي شبكة.</translation>
    </message>
    <message>
        <source>Make a new vault</source>
        <translation>إنشاء خزنة جديدة</translation>
    </message>
    <message>
        <source>For your own contacts. It takes about five minutes.</source>
        <translation>لجهات اتصالك. يستغرق ذلك نحو خمس دقائق.</translation>
    </message>
    <message>
        <source>Open an existing vault</source>
        <translation>فتح خزنة موجودة</translation>
    </message>
    <message>
        <source>A folder on this computer or on a stick that you or your office made before.</source>
        <translation>مجلد على هذا الحاسوب أو على ذاكرة USB سبق أن أنشأته أو أنشأه مكتبك.</translation>
    </message>
    <message>
        <source>I received a bundle</source>
        <translation>وصلتني حزمة</translation>
    </message>
    <message>
        <source>A colleague sent you a file whose name ends in .rlx or .rlxcard.</source>
        <translation>أرسل إليك زميل ملفاً ينتهي اسمه بـ ⁦.rlx⁩ أو ⁦.rlxcard⁩.</translation>
    </message>
    <message>
        <source>Try it with sample data</source>
        <translation>التجربة ببيانات تجريبية</translation>
    </message>
    <message>
        <source>Invented people in a vault of their own. Nothing of it mixes with your contacts.</source>
        <translation>أشخاص مختلَقون في خزنة خاصة بهم. لا يختلط شيء منها بجهات اتصالك.</translation>
    </message>
</context>
<context>
    <name>WordOwed</name>
    <message>
        <source>Send it to who sits apart ({names}): Export… ({keys}).</source>
        <translation>أرسله إلى من يعمل بخزنة أخرى ({names}): تصدير… ({keys}).</translation>
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
        <translation>رواية ساترة</translation>
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
        <source>Officer</source>
        <translation>الموظف</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>البداية</translation>
    </message>
    <message>
        <source>End</source>
        <translation>النهاية</translation>
    </message>
    <message>
        <source>Curfew</source>
        <translation>حظر التجول</translation>
    </message>
    <message>
        <source>Time outside the base</source>
        <translation>الوقت خارج المقر</translation>
    </message>
    <message>
        <source>Weekend</source>
        <translation>نهاية الأسبوع</translation>
    </message>
    <message>
        <source>Number of meetings</source>
        <translation>عدد اللقاءات</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>الدقائق</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>الكيلومترات</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>المنطقة الزمنية</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>الأوقات</translation>
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
        <source>Women's group</source>
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
        <source>Allowed</source>
        <translation>مسموح</translation>
    </message>
    <message>
        <source>Ask first</source>
        <translation>بعد الاستئذان</translation>
    </message>
    <message>
        <source>Named successor only</source>
        <translation>للخلف المسمّى فقط</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>الموافقة</translation>
    </message>
    <message>
        <source>Best interests</source>
        <translation>المصلحة الفضلى</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>الولاية</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>تجاوز القاعدة</translation>
    </message>
    <message>
        <source>Contact and liaison</source>
        <translation>الاتصال والتنسيق</translation>
    </message>
    <message>
        <source>Protection follow-up</source>
        <translation>متابعة الحماية</translation>
    </message>
    <message>
        <source>Reporting without the name</source>
        <translation>الإبلاغ دون ذكر الاسم</translation>
    </message>
    <message>
        <source>Reporting with the name</source>
        <translation>الإبلاغ مع ذكر الاسم</translation>
    </message>
    <message>
        <source>Referral</source>
        <translation>الإحالة</translation>
    </message>
    <message>
        <source>Hand-over to a successor</source>
        <translation>تسليم إلى الخلف</translation>
    </message>
    <message>
        <source>The officer who recorded it</source>
        <translation>الموظف الذي سجّلها</translation>
    </message>
    <message>
        <source>Named persons</source>
        <translation>أشخاص مسمّون</translation>
    </message>
    <message>
        <source>The component</source>
        <translation>المكوّن</translation>
    </message>
    <message>
        <source>The mission</source>
        <translation>البعثة</translation>
    </message>
    <message>
        <source>UN Secretariat</source>
        <translation>الأمانة العامة للأمم المتحدة</translation>
    </message>
    <message>
        <source>Follow-on presence</source>
        <translation>الوجود اللاحق</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>وكالة</translation>
    </message>
    <message>
        <source>Regional force</source>
        <translation>قوة إقليمية</translation>
    </message>
    <message>
        <source>Host authority</source>
        <translation>سلطة البلد المضيف</translation>
    </message>
    <message>
        <source>The person</source>
        <translation>الشخص</translation>
    </message>
    <message>
        <source>What the person told us</source>
        <translation>ما أخبرنا به الشخص</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>كلاهما</translation>
    </message>
    <message>
        <source>Office details</source>
        <translation>بيانات المكتب</translation>
    </message>
    <message>
        <source>Asked for, no answer yet</source>
        <translation>طُلبت ولا جواب بعد</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>مُنحت</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>انتهت مدتها</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحبت</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>حضورياً</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>فيديو</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>رسالة</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>خطاب</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>فعالية</translation>
    </message>
    <message>
        <source>Through somebody else</source>
        <translation>عبر شخص آخر</translation>
    </message>
    <message>
        <source>We</source>
        <translation>نحن</translation>
    </message>
    <message>
        <source>They</source>
        <translation>هم</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>قائم</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>تم الوفاء به</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>لم يُوفَ به</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>نُقل إلى غيرنا</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>ملغى</translation>
    </message>
    <message>
        <source>Reports to</source>
        <translation>يتبع</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>يقود</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>عضو في</translation>
    </message>
    <message>
        <source>Deputy of</source>
        <translation>نائب لـ</translation>
    </message>
    <message>
        <source>Kin of</source>
        <translation>قريب لـ</translation>
    </message>
    <message>
        <source>Ally of</source>
        <translation>حليف لـ</translation>
    </message>
    <message>
        <source>Rival of</source>
        <translation>خصم لـ</translation>
    </message>
    <message>
        <source>Speaks for</source>
        <translation>يتحدث باسم</translation>
    </message>
    <message>
        <source>Gatekeeper to</source>
        <translation>يتحكم في الوصول إلى</translation>
    </message>
    <message>
        <source>Introduced by</source>
        <translation>قدّمه</translation>
    </message>
    <message>
        <source>Must not meet</source>
        <translation>يجب ألا يلتقي</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>يعمل مع</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>الاسم القانوني</translation>
    </message>
    <message>
        <source>Usual name</source>
        <translation>الاسم المعتاد</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>اللقب</translation>
    </message>
    <message>
        <source>Nom de guerre</source>
        <translation>الاسم الحركي</translation>
    </message>
    <message>
        <source>Romanised</source>
        <translation>بالحروف اللاتينية</translation>
    </message>
    <message>
        <source>As spoken</source>
        <translation>كما يُنطق</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>الاسم الرمزي</translation>
    </message>
    <message>
        <source>Former name</source>
        <translation>الاسم السابق</translation>
    </message>
    <message>
        <source>Safe</source>
        <translation>آمن</translation>
    </message>
    <message>
        <source>Unsafe</source>
        <translation>غير آمن</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>غير معروف</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>مسودة</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>مخطط</translation>
    </message>
    <message>
        <source>Briefing</source>
        <translation>قيد الإحاطة</translation>
    </message>
    <message>
        <source>Introducing</source>
        <translation>قيد التقديم</translation>
    </message>
    <message>
        <source>Transferred</source>
        <translation>نُقل</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>استُلم</translation>
    </message>
    <message>
        <source>In custody</source>
        <translation>في العهدة</translation>
    </message>
    <message>
        <source>Emergency</source>
        <translation>طوارئ</translation>
    </message>
    <message>
        <source>Listed</source>
        <translation>مُدرج</translation>
    </message>
    <message>
        <source>Briefed</source>
        <translation>تمت الإحاطة</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>تم التقديم</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>معروض</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>مقبول</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>مؤكَّد</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>مرفوض</translation>
    </message>
    <message>
        <source>Waiting for the contact</source>
        <translation>بانتظار جهة الاتصال</translation>
    </message>
    <message>
        <source>Withheld</source>
        <translation>مستبقى</translation>
    </message>
    <message>
        <source>Not handed over</source>
        <translation>لم يُسلَّم</translation>
    </message>
    <message>
        <source>Referred</source>
        <translation>محال</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>مستبدَل</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>نقل</translation>
    </message>
    <message>
        <source>Refer</source>
        <translation>إحالة</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>أرشفة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
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
<context>
    <name>Workspace</name>
    <message>
        <source>What can be imported ({endings})</source>
        <translation>ما يمكن استيراده ({endings})</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>استيراد ملف</translation>
    </message>
    <message>
        <source>A file of this kind cannot be taken: vCards, CSV tables, bundles and public cards can.</source>
        <translation>لا يمكن قبول ملف من هذا النوع: المقبول بطاقات vCard وجداول CSV والحزم والبطاقات العامة.</translation>
    </message>
    <message>
        <source>What was unsaved at the last lock cannot be read and was set aside; the vault itself is whole.</source>
        <translation>لا يمكن قراءة ما لم يُحفظ عند آخر قفل فوُضع جانباً؛ والخزنة نفسها سليمة.</translation>
    </message>
    <message>
        <source>What was not saved at the last lock is in its form again.</source>
        <translation>ما لم يُحفظ عند آخر قفل عاد إلى نموذجه.</translation>
    </message>
    <message>
        <source>Taken back: {name}.</source>
        <translation>تم التراجع عن: {name}.</translation>
    </message>
    <message>
        <source>Done again: {name}.</source>
        <translation>أُعيد تنفيذ: {name}.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>أدوات</translation>
    </message>
    <message>
        <source>Go on with &amp;unsaved text</source>
        <translation>متابعة نص &amp;غير محفوظ</translation>
    </message>
    <message>
        <source>Open the next form that was not saved</source>
        <translation>فتح النموذج التالي الذي لم يُحفظ</translation>
    </message>
    <message>
        <source>&amp;Import a file…</source>
        <translation>ا&amp;ستيراد ملف…</translation>
    </message>
    <message>
        <source>&amp;Export a bundle…</source>
        <translation>تص&amp;دير حزمة…</translation>
    </message>
    <message>
        <source>&amp;Do or find…</source>
        <translation>&amp;تنفيذ أو بحث…</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>بح&amp;ث</translation>
    </message>
    <message>
        <source>Next &amp;pane</source>
        <translation>الج&amp;زء التالي</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;قفل</translation>
    </message>
    <message>
        <source>Close the vault and ask for the passphrase</source>
        <translation>إغلاق الخزنة وطلب عبارة المرور</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>ت&amp;راجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
</context>
<context>
    <name>WrittenView</name>
    <message>
        <source>Files</source>
        <translation>الملفات</translation>
    </message>
    <message>
        <source>For</source>
        <translation>المستلم</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>الغرض</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Written, read back and compared: the medium may be removed</source>
        <translation>كُتبت وقُرئت من جديد وقورنت: يمكن نزع الوسيط</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>لم يُكتب شيء</translation>
    </message>
    <message>
        <source>Folder: {folder}. The names tell nothing; each file opens for its recipient only.</source>
        <translation>المجلد: {folder}. الأسماء لا تدل على شيء؛ وكل ملف لا يفتحه إلا مستلمه.</translation>
    </message>
    <message>
        <source>Not written for {name}: {why} Tell this colleague in another way.</source>
        <translation>لم يُكتب لـ{name}: {why} أبلغ هذا الزميل بطريقة أخرى.</translation>
    </message>
    <message>
        <source>Digest of the content, the same as in the preview:
{digest}</source>
        <translation>خلاصة المحتوى، كما في المعاينة:
{digest}</translation>
    </message>
    <message>
        <source>&amp;Back to the lists</source>
        <translation>&amp;عودة إلى القوائم</translation>
    </message>
    <message>
        <source>Back to the lists</source>
        <translation>عودة إلى القوائم</translation>
    </message>
    <message>
        <source>not written</source>
        <translation>لم يُكتب</translation>
    </message>
</context>
<context>
    <name>_OfOfficer</name>
    <message>
        <source>(no name)</source>
        <translation>(بلا اسم)</translation>
    </message>
</context>
</TS>
