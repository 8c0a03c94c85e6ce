/** What the page says, in Chinese as a hall would write it. Keys: panel, then what is said there. */
export const zhCn = {
  product: '厅潮',
  productLine: '政务服务大厅数字孪生',
  signIn: {
    title: '登录', name: '账号', password: '密码', submit: '登录', signingIn: '正在登录', wrong: '账号或密码不正确。',
    demo: '演示账号', demoNote: '演示环境，仅限本机访问，点击即可进入。', failed: '暂时无法登录，请稍后再试。', tooMany: '尝试次数过多，请一分钟后再试。',
    lobby: '大厅公共显示屏',
  },
  role: { manager: '大厅主管', analyst: '分析员', leader: '领导', duty: '值班运维', admin: '管理员' },
  roleWork: {
    manager: '看现场，调窗口', analyst: '看历史，找规律', leader: '看全局，作决策', duty: '看设备，排故障', admin: '看数据，管质量',
  },
  page: {
    hall: '大厅现场', cases: '临期办件', duty: '设备值班', quarantine: '数据质量', days: '每日情况', board: '领导看板', lobby: '公共显示屏', home: '首页',
  },
  bar: {
    hall: '大厅', speed: '演示速度', speedNote: '演示大厅的时钟可以加快', theme: '切换到浅色', themeBack: '切换到深色', language: 'EN', languageName: 'Switch to English',
    signOut: '退出登录', audit: '操作记录', decisions: '待处置', pages: '页面', hallTime: '大厅时间', faults: '演示故障', menu: '菜单',
  },
  fault: {
    duplicates: '重复消息', late: '迟到乱序', silence: '停止上报', clock_skew: '时钟偏差', broken_payloads: '报文损坏', dead_device: '设备离线',
    on: '开始', off: '结束', note: '让演示大厅的数据出现问题，看系统如何应对。',
  },
  link: {
    live: '数据实时', connecting: '正在连接', lost: (ago: string) => `连接中断 ${ago}，正在重连`, refused: '服务器拒绝了连接',
    stale: (families: string, ago: string) => `${families}已 ${ago}无数据`, unknown: '尚未收到数据',
  },
  family: {
    ticket: '取号叫号', window: '窗口', staff: '人员', appointment: '预约', rating: '评价', complaint: '投诉', case: '办件', device: '设备', area: '客流环境',
    command: '指令',
  },
  unit: {
    people: '人', minutes: '分钟', minute: '分', second: '秒', hour: '小时', windows: '个', tickets: '号', perQuarter: '号/刻钟', items: '件', day: '天',
    count: (n: number) => `${n} 条`,
  },
  queues: {
    title: '排队情况', waiting: '等候', longest: '最长', recent: '近期', windows: '窗口', none: '无人等候', noWindow: '无开放窗口',
    recentNote: '最近 20 个号的等候时间', clear: '看全部', empty: '大厅开放取号后，各队列在这里显示。', filter: (name: string) => `只看${name}`,
    trend: '近 20 号（分）', recentRange: (from: number, to: number) => `${from}–${to}`,
  },
  warning: {
    none: '正常', yellow: '黄色预警', orange: '橙色预警', red: '红色预警', short: { none: '', yellow: '黄', orange: '橙', red: '红' },
    limit: (minutes: number) => `最长等候已过 ${minutes} 分钟`,
  },
  tiles: {
    waiting: '等候人数', longest: '最长等候', served: '今日已办', windows: '开放窗口', meanWait: '今日平均等候',
    lastHour: (change: string) => `近一小时取号${change}`, usualMean: (minutes: string) => `此刻平时 ${minutes} 分`,
    issuedToday: (count: string, change: string) => `取号 ${count}，${change}`, windowsNorm: (change: string) => `今日开过的${change}`,
    more: (amount: string) => `比平时多 ${amount}`, less: (amount: string) => `比平时少 ${amount}`, longer: (amount: string) => `比平时长 ${amount} 分`,
    shorter: (amount: string) => `比平时短 ${amount} 分`, even: '与平时持平', of: (total: string) => `共 ${total}`, inQueue: (name: string) => name,
    noNorm: '暂无平时值可比', abandoned: (count: string) => `离开 ${count}`,
  },
  floor: { title: '楼层', windows: '窗口表', view: '视图', loading: '正在布置楼层', failed: '楼层图未能显示，可使用窗口表。' },
  decisions: {
    title: '待处置', none: '目前没有需要处置的事项', noneNote: '队列超过等候上限、空岗、设备故障、数据中断或指令未答复时，会在这里列出。', since: (ago: string) => `已持续 ${ago}`,
    wait: (name: string, wait: string, waiting: number) => `${name}最长等候 ${wait}，${waiting} 人在等。`,
    waitRemedy: (numbers: string) => `可开放 ${numbers}。`, waitResume: (numbers: string) => `可恢复暂停的 ${numbers}。`, waitNoRemedy: '本队列没有可加开的窗口，可从其他队列调入。',
    vacant: (number: string, waiting: number) => `${number} 号窗口空岗：开着，无人叫号，相关队列 ${waiting} 人在等。`,
    vacantRemedy: '请人到岗，或暂停、关闭该窗口。',
    fault: (kind: string, id: string, code: string) => `${kind} ${id} 故障${code ? `（${code}）` : ''}。`, lost: (kind: string, id: string) => `${kind} ${id} 失联。`,
    deviceRemedy: '请值班运维到场查看。', stale: (family: string) => `${family}数据中断，相关数字停留在中断前。`, staleRemedy: '请检查该数据来源；在恢复之前不要当作无人。',
    refused: (number: string, action: string, reason: string) => `${number} 号窗口${action}被拒绝：${reason}`,
    unanswered: (number: string, action: string) => `${number} 号窗口${action}的指令没有得到答复。`, commandRemedy: '请与窗口联系，或再次下达。',
    openWindow: (number: string) => `开放 ${number} 号`, resumeWindow: (number: string) => `恢复 ${number} 号`, show: '查看', again: '再次下达', count: (n: number) => `${n} 项`,
    showQueue: '看这个队列', dismiss: '知道了',
  },
  device: {
    ticket_machine: '取号机', kiosk: '自助终端', display: '显示屏', people_counter: '客流计', air_sensor: '环境传感器', rating_terminal: '评价器', gateway: '网关', other: '设备',
  },
  deviceStatus: { ok: '正常', fault: '故障', lost: '失联', unknown: '未知' },
  windows: {
    title: '窗口', number: '窗口', state: '状态', queues: '办理队列', staff: '在岗', ticket: '当前号', since: '时长', served: '今日已办', zone: '区域', action: '操作',
    allZones: '全部区域', allQueues: '全部队列', allStates: '全部状态', none: '没有符合条件的窗口', count: (shown: number, total: number) => `${shown} / ${total} 个窗口`,
    tidal: '潮汐', department: '派驻', dragNote: '把窗口拖到左侧队列上，即可调整办理队列', detail: (number: string) => `${number} 号窗口`, close: '关闭面板',
    pending: '等待大厅答复', pendingBy: (person: string, action: string) => `${person} 已下达“${action}”，等待大厅答复`, usual: '平时办理',
    otherPool: (name: string) => `${name}由其他部门办理，不能混开`, noChange: '办理队列没有变化', nobody: '无人', more: '更多',
  },
  windowState: { serving: '办理中', called: '已叫号', free: '空闲', paused: '暂停', closed: '未开放', tidal: '潮汐开放', vacant: '空岗' },
  pauseReason: { break: '休息', meal: '用餐', system: '系统故障', training: '培训', vacant: '空岗', other: '其他' },
  action: { open: '开放', close: '关闭', pause: '暂停', resume: '恢复', assign: '调整队列' },
  acting: {
    ask: (action: string, number: string) => `${action} ${number} 号窗口`, assignTo: (number: string, queues: string) => `${number} 号窗口改为办理 ${queues}`,
    reason: '暂停原因', queues: '办理队列', confirm: '确认下达', cancel: '取消', note: '指令发往大厅，由现场执行；答复前显示为等待中。', serving: (ticket: string) => `正在办理 ${ticket}，办完后生效。`,
    pending: '已下达，等待大厅答复', accepted: '现场已接受，正在执行', completed: '已完成', rejected: (reason: string) => `被拒绝：${reason}`, unanswered: '没有答复',
    failed: (reason: string) => `未能下达：${reason}`, undo: '撤销', undoIn: (seconds: number) => `撤销（${seconds} 秒）`, noReason: '未说明原因', offline: '服务器没有应答', notAllowed: '当前角色不能操作窗口',
  },
  audit: {
    title: '操作记录', when: '时间', person: '操作人', window: '窗口', what: '操作', status: '结果', answered: '答复时间', reason: '说明', empty: '今天还没有操作。',
    state: { pending: '等待答复', accepted: '已接受', completed: '已完成', rejected: '被拒绝', unanswered: '未答复' },
  },
  strip: {
    title: '今日取号', issued: '取号', usual: '平时', meanWait: '平均等候', openWindows: '开放窗口', now: '此刻', empty: '开门后，每刻钟的取号、等候和窗口在这里显示。',
    at: (from: string, to: string) => `${from}–${to}`, perQuarter: '每刻钟取号（号）', minutes: '平均等候（分钟）', count: '开放窗口（个）', peak: '平时最高',
  },
  leader: {
    title: '各大厅今日', asOf: (time: string) => `截至 ${time}`, today: '今日', yesterday: '昨日', norm: '平时', normNote: '平时：近 28 天同一星期几、到同一时刻的中位数。',
    visitors: '到厅人数', tickets: '取号', meanWait: '平均等候', p90Wait: '九成的人等候不超过', within15: '15 分钟内叫到', abandoned: '中途离开', windowsOpened: '开放窗口', windowHours: '窗口时长',
    satisfied: '满意率', activeRating: '主动评价率', activeNote: (share: string) => `主动评价 ${share}`, casesFinished: '办结', openCases: '在办办件', overdueCases: '超期', empty: '还没有大厅的数据。',
    last28: '近 28 天', better: '好于平时', worse: '差于平时', same: '与平时相当', unknown: '暂无', noOverdue: '无超期',
    sentence: { calm: '各项与平时相当。', visitors: (change: string) => `到厅人数${change}`, wait: (change: string) => `平均等候${change}`, overdue: (count: number) => `${count} 件办件超期` },
  },
  days: {
    title: '每日情况', day: '日期', visitors: '到厅', tickets: '取号', served: '已办', meanWait: '平均等候', p90Wait: '九成等候', abandoned: '离开率', satisfied: '满意率', profile: '当日过程', pick: '选择日期',
    empty: '有一天的完整数据后，在这里显示。', chart: '取号与平均等候，近 28 天', weekday: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  },
  duty: {
    title: '设备值班', device: '设备', kind: '类型', zone: '区域', status: '状态', since: '开始', fault: '故障码', consumable: '耗材', lastSeen: '最后上报', faults: '近 28 天故障', empty: '所有设备正常上报，没有需要处理的设备。',
    low: (name: string) => `${name}不足`, consumableName: { paper: '打印纸', ribbon: '色带', toner: '碳粉', other: '耗材' }, summary: (fault: number, lost: number, low: number) => `故障 ${fault} 台，失联 ${lost} 台，耗材不足 ${low} 台`,
  },
  cases: {
    title: '临期与超期办件', case: '办件编号', matter: '事项', status: '状态', accepted: '受理时间', due: '应办结', remaining: '剩余', step: '最近环节', empty: '近期没有到期或超期的办件。', overdue: (time: string) => `超期 ${time}`,
    left: (time: string) => `剩 ${time}`, stopped: '计时暂停', summary: (overdue: number, due: number) => `超期 ${overdue} 件，临期 ${due} 件`, within: '到期范围', days: (n: number) => `${n} 天内`,
    state: { applied: '已申请', pre_accepted: '预受理', accepted: '已受理', under_review: '审查中', correction: '待补正', paused: '已暂停', in_progress: '办理中' },
  },
  quarantine: {
    title: '数据质量', counts: '被拒收的消息', latest: '最近被拒收', source: '来源', reason: '原因', messages: '条数', last: '最近一次', received: '收到时间', topic: '主题', detail: '说明', bytes: '开头内容',
    empty: '没有被拒收的消息。', emptyNote: '格式不对、时间不可能或指向未知窗口的消息会被隔离在这里，不影响其他数据。',
    reasonName: {
      not_json: '不是 JSON', bad_json: '不是 JSON', wrong_type: '类型不符', bad_shape: '结构不符', unknown_hall: '未知大厅', unknown_window: '未知窗口', unknown_queue: '未知队列', absurd_time: '时间不可能',
      too_large: '报文过大', bad_topic: '主题不符', adapter_failed: '转换规则出错', unknown_type: '未知类型',
    },
  },
  lobby: {
    title: '叫号信息', called: '请到窗口', ticket: '号码', window: '窗口', waiting: '等候人数', wait: '近期等候', queue: '业务', noCalls: '暂无叫号', stale: '叫号数据未更新，请以现场广播为准',
    unknown: '未知', closed: '暂未开放', calling: '正在叫号', to: (ticket: string, number: string) => `请 ${ticket} 到 ${number} 号窗口`, windows: '开放窗口', windowNumber: (number: string) => `${number} 号窗口`, about: (n: number) => `约 ${n} 分钟`, short: '不足 1 分钟',
  },
  panel: {
    loading: '正在读取', failed: '这部分暂时读不到', retry: '重试', notAllowed: '当前账号不能查看这部分。', stale: (ago: string) => `数据停留在 ${ago} 前`, crashed: '这部分出了问题，其他部分不受影响。',
    unknownPage: '没有这个页面', toHome: '回到首页', noHalls: '还没有接入大厅。', choosePlan: '大厅平面图读不到。',
  },
  time: { ago: (text: string) => `${text}前`, justNow: '刚刚' },
};

export type Text = typeof zhCn;
