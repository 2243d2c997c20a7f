import type { Language } from "../language.ts";
import { frame } from "./frame.ts";

// biome-ignore format: rows of words
export const vi: Language = {
  tag: "vi",
  name: "Tiếng Việt",
  evidence: {
    spaced: true,
    letters: /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/,
    words: [
      "không", "thành", "phố", "khi", "nào", "bao", "giờ", "hạn", "chót", "được", "của", "có", "những", "gì",
      "đã", "chưa", "xong", "hoàn", "phòng", "phụ", "trách", "mục", "tiêu", "tiến", "độ", "kế", "hoạch", "xin",
      "cảm", "ơn", "chào", "tôi", "muốn", "tiếng", "việt", "bao giờ", "ở", "đâu", "nhiêu", "trang", "nguồn",
      "biện", "pháp", "thời", "tiết", "việc", "lời", "hứa", "tin", "nhắn", "gửi", "nữa", "phân", "loại", "rác",
    ],
    hints: [
      "la", "cho", "thi", "den", "va", "cua", "trong", "ai", "sao", "các", "tất", "cả", "lam", "danh", "sách",
      "chi", "phí", "nhu", "nao", "toi", "muon", "ko", "khong", "bao", "gio", "hoc", "nha", "rac", "phan",
      "loai", "thanh", "pho", "gui", "dung", "nua", "chua", "xong", "hoan", "nhung", "gi", "phong", "ke",
      "hoach", "hom", "nay", "di", "co", "mat", "tien", "kham", "benh", "voi", "ten", "viec", "duoc", "phu",
      "trach",
    ],
  },
  frame,
  words: {
    facts: {
      deadline: [
        "hạn là khi nào", "hạn chót", "thời hạn", "hạn cuối", "kỳ hạn", "đến khi nào", "đến bao giờ", "khi nào xong",
        "bao giờ xong", "khi nào hoàn thành", "bao giờ hoàn thành", "khi nào kết thúc", "khi nào bắt đầu",
        "bao giờ bắt đầu", "khi nào mở", "năm nào", "còn bao lâu", "khi nào", "bao giờ",
        "vào năm nào", "cho năm nào", "đến năm nào", "trong năm nào",
      ],
      department: [
        "ai phụ trách", "phòng ban nào", "phòng nào phụ trách", "phòng nào", "bộ phận nào", "ai chịu trách nhiệm",
        "chịu trách nhiệm", "phụ trách", "phòng ban", "ban nào", "ai làm",
      ],
      target: [
        "mục tiêu là gì", "mục tiêu là bao nhiêu", "mục tiêu", "chỉ tiêu", "đích",
        "bao nhiêu phần trăm", "mấy phần trăm", "muốn đạt bao nhiêu", "muốn tăng bao nhiêu", "đặt ra bao nhiêu",
        "phấn đấu bao nhiêu", "muốn có bao nhiêu",
      ],
      baseline: [
        "mức ban đầu", "giá trị hiện tại", "mức hiện tại", "hiện nay là bao nhiêu", "hiện nay", "hiện tại", "bây giờ", "lúc đầu là bao nhiêu",
        "lúc đầu", "ban đầu", "khi bắt đầu", "bây giờ là bao nhiêu", "hiện có bao nhiêu", "đang là bao nhiêu",
      ],
      progress: [
        "tiến độ", "đến đâu rồi", "tới đâu rồi", "làm đến đâu", "xong chưa", "đã xong chưa", "đã làm chưa",
        "đã hoàn thành chưa", "đã bắt đầu chưa", "tình hình", "tình trạng", "thế nào rồi", "sao rồi",
      ],
      schedule: [
        "lịch trình", "kế hoạch từng năm", "từng năm", "các bước", "dự định làm gì", "sẽ làm gì", "tiếp theo là gì",
        "lộ trình",
      ],
      amount: [
        "bao nhiêu tiền", "số tiền", "ngân sách", "chi phí", "kinh phí", "tốn bao nhiêu", "trợ cấp bao nhiêu",
        "được bao nhiêu tiền", "tiết kiệm bao nhiêu", "yên",
      ],
      scope: [
        "là gì", "làm gì", "gồm những gì", "bao gồm gì", "dành cho ai", "ai dùng được", "ở những đâu", "nơi nào",
        "loại nào", "nội dung",
      ],
      term: ["ngắn hạn", "trung hạn", "dài hạn"],
      purpose: ["để làm gì", "tại sao", "vì sao", "mục đích", "lý do", "nhằm gì"],
      contact: ["hỏi ai", "hỏi ở đâu", "liên hệ ai", "liên hệ ở đâu", "liên hệ", "liên lạc"],
      as_of: [
        "thông tin khi nào", "thông tin lúc nào", "tính đến khi nào", "cập nhật khi nào", "cập nhật lần cuối",
        "thông tin mới không",
        "của thời điểm nào", "của khi nào", "từ khi nào", "tính đến ngày nào", "tính đến lúc nào", "thời điểm nào",
        "của ngày nào", "có còn mới không", "cập nhật lúc nào", "cập nhật chưa",
      ],
      page: ["trang nào", "trang mấy", "trang số mấy", "số trang", "ở trang"],
      source: ["ghi ở đâu", "viết ở đâu", "nguồn", "nguồn ở đâu", "tài liệu nào", "dựa vào đâu"],
      detail: ["chi tiết hơn", "chi tiết", "cho biết thêm", "nói thêm", "giải thích thêm"],
    },
    set: [
      "danh sách", "tất cả", "những gì", "những cái nào", "cái nào", "các mục", "liệt kê", "toàn bộ",
      "cho xem hết", "những * nào", "các * nào", "lời hứa nào", "việc nào", "mục nào", "những lời hứa nào", "những việc nào",
    ],
    count: ["bao nhiêu mục", "bao nhiêu cái", "có bao nhiêu", "mấy cái", "mấy mục", "số lượng", "bao nhiêu"],
    states: {
      at_risk: ["có nguy cơ chậm", "có thể chậm", "có thể bị chậm"],
      achieved: [
        "đã hoàn thành", "hoàn thành", "đã xong", "xong rồi", "đạt được", "đã đạt", "đã thực hiện", "đã làm",
        "thực hiện được", "đã thực hiện được", "đã giữ", "được hoàn thành",
      ],
      not_achieved: [
        "chưa hoàn thành", "chưa xong", "chưa đạt", "chưa thực hiện", "chưa làm", "còn lại",
        "không hoàn thành", "không đạt", "chưa được thực hiện", "vẫn chưa xong",
      ],
      late: [
        "bị chậm", "chậm trễ", "bị trễ", "chậm tiến độ", "trễ hạn", "bị chậm trễ", "đang bị chậm trễ",
        "đang chậm",
      ],
      not_started: ["chưa bắt đầu", "chưa khởi động", "chưa triển khai"],
      in_progress: ["đang tiến hành", "đang thực hiện", "đang làm", "đang triển khai"],
      stopped: ["bị dừng", "đã dừng", "bị hủy", "bị huỷ", "tạm dừng", "ngừng lại"],
      reported: ["có báo cáo", "đã có báo cáo", "đã báo cáo"],
      unreported: ["chưa báo cáo", "chưa có báo cáo", "không có báo cáo"],
      postponed: ["bị hoãn", "hoãn lại", "dời lại", "gia hạn"],
    },
    plan: {
      judged: ["vô dụng", "vô ích", "lãng phí", "tệ nhất", "kém nhất", "bất tài", "thất bại", "vô nghĩa", "tốt nhất"],
      progress: [
        "nói chung", "tổng thể", "nhìn chung", "suôn sẻ", "có thuận lợi không", "có giữ lời hứa không",
        "giữ lời hứa", "tỷ lệ hoàn thành", "tỉ lệ hoàn thành", "được bao nhiêu phần trăm",
        "hoàn thành bao nhiêu phần trăm", "đi đúng hướng không",
      ],
      late: [
        "việc nào đang bị chậm trễ", "việc nào bị chậm", "cái gì đang chậm", "cái gì bị chậm",
        "cái nào bị trễ", "những gì bị chậm", "có gì bị chậm không", "mục nào bị chậm", "có chậm trễ không",
      ],
      period: [
        "kế hoạch này đến năm nào", "kế hoạch đến năm nào", "kế hoạch đến khi nào", "thời gian của kế hoạch",
        "kế hoạch kéo dài bao lâu", "đến năm nào", "kế hoạch này đến khi nào",
      ],
      about: ["kế hoạch này là gì", "đây là kế hoạch gì", "kế hoạch nói về gì"],
      count: [
        "có bao nhiêu mục tất cả", "có bao nhiêu lời hứa tất cả", "tất cả có bao nhiêu mục",
        "tổng cộng bao nhiêu mục", "tổng cộng có bao nhiêu", "có tất cả bao nhiêu",
      ],
      changes: ["có gì thay đổi", "có gì mới", "thay đổi gần đây", "cập nhật mới nhất"],
      departments: ["phòng nào nhiều nhất", "phòng ban nào nhiều nhất", "theo phòng ban"],
      areas: ["có những lĩnh vực nào", "các lĩnh vực", "theo lĩnh vực"],
      as_of: ["thông tin này từ khi nào", "dữ liệu này từ khi nào", "dữ liệu tính đến khi nào"],
    },
    reports: {
      due_soon: ["sắp đến hạn", "gần đến hạn", "sắp hết hạn"],
      overdue: ["quá hạn", "đã quá hạn", "hết hạn rồi", "đã hết hạn"],
      updated: ["mới cập nhật", "vừa cập nhật", "cập nhật gần đây"],
    },
    about: ["về", "liên quan đến", "liên quan tới", "về chủ đề", "dành cho"],
    settings: {
      sent: [
        "thông báo", "tin nhắn", "tin", "lời nhắc", "nhắc nhở", "cảnh báo", "đăng ký", "theo dõi", "line",
        "email",
      ],
      stop: [
        "tắt", "dừng", "ngừng", "ngưng", "hủy", "huỷ", "hủy nhận", "đừng gửi", "đừng nhắn", "không muốn nhận",
        "không nhận", "không cần", "bớt", "giảm", "nhiều quá", "thôi", "chặn", "thay đổi", "đổi",
      ],
      alone: [
        "cài đặt", "cài đặt thông báo", "đừng gửi nữa", "đừng gửi", "đừng nhắn nữa", "không muốn nhận nữa",
        "hủy đăng ký", "huỷ đăng ký", "bỏ theo dõi",
      ],
      glue: [
        "tôi muốn", "muốn", "làm sao để", "làm thế nào để", "cách", "xin", "hãy", "vui lòng", "giúp tôi",
        "cho tôi", "tôi", "nữa", "các", "những", "này", "đến", "nhận", "gửi", "nhé", "ạ", "đi", "lại",
        "tất cả", "từ", "thành phố", "hằng tuần", "cái",
      ],
    },
    numericTarget: {
      stated: ["mục tiêu bằng số", "mục tiêu bằng con số", "chỉ tiêu bằng số", "mục tiêu số liệu", "mục tiêu định lượng", "chỉ tiêu định lượng"],
      missing: ["không có mục tiêu bằng số", "không có mục tiêu bằng con số", "không có chỉ tiêu bằng số", "không có mục tiêu định lượng"],
    },
    added: ["được thêm vào", "thêm vào", "được bổ sung", "bổ sung vào", "mới thêm", "được thêm"],
    until: ["đến hết", "cho đến", "trước", "đến năm", "đến", "muộn nhất"],
    record: ["kế hoạch cải cách", "kế hoạch cải cách hành chính", 
      "biện pháp", "kế hoạch", "cam kết", "lời hứa", "dự án", "chính sách", "chương trình", "công việc",
      "hoạt động", "mục", "việc", "lời hứa của thị trưởng", "cam kết của thị trưởng", "các việc",
    ],
    back: {
      theOther: ["cái còn lại", "cái kia", "những cái còn lại", "mục còn lại", "các mục còn lại", "cái khác"],
      amongThem: ["trong số đó", "trong đó", "trong những cái đó"],
      only: ["chỉ những", "chỉ lấy", "chỉ giữ"],
      sameDepartment: [
        "cùng phòng", "phòng đó", "cùng bộ phận", "phòng này", "phòng phụ trách việc này", "phòng phụ trách việc đó", "phòng phụ trách này", "phòng phụ trách đó",
        "cùng ban", "cùng một phòng", "cùng một bộ phận", "cùng một ban", "phòng ấy", "bộ phận đó", "bộ phận này",
        "bộ phận ấy", "phòng ban đó", "phòng ban này", "phòng ban ấy",
      ],
      sameSection: [
        "cùng mục", "cùng phần", "mục đó trong kế hoạch", "phần đó",
        "cùng nhóm", "cùng lĩnh vực", "cùng chương", "cùng một mục", "cùng một phần", "cùng một nhóm",
        "cùng một lĩnh vực", "cùng một chương", "mục đó", "mục này", "mục ấy", "phần này", "phần ấy", "nhóm đó",
        "nhóm này", "nhóm ấy", "chương đó", "chương này", "chương ấy", "lĩnh vực đó", "lĩnh vực này", "lĩnh vực ấy",
      ],
      leaveOut: ["bỏ mục", "bỏ cái", "trừ mục", "trừ cái", "không tính"],
      others: ["khác"],
      more: ["gì nữa", "còn gì", "việc khác", "việc gì khác", "những gì khác", "gì khác", "còn làm gì", "còn phụ trách gì", "mục khác", "việc nào khác"],
      without: ["những cái không có", "cái không có", "những cái không", "mục không có", "những mục không có", "những cái chưa", "những cái chưa có", "còn không có"],
      when: ["năm", "khi nào"],
      sameYear: ["cùng năm", "năm đó"],
      joins: ["và"],
      places: { first: ["cái đầu tiên", "mục đầu tiên", "cái thứ nhất"], second: ["cái thứ hai", "mục thứ hai"], third: ["cái thứ ba", "mục thứ ba"], last: ["cái cuối cùng", "mục cuối cùng", "cái cuối"] },
    },
    notMeant: { before: ["không phải về", "không hỏi về", "không nói về", "không phải chuyện", "không phải là chuyện"], after: [] },
    filler: [
      "xin", "làm ơn", "cho tôi biết", "cho hỏi", "tôi muốn biết", "bạn có biết", "vui lòng", "cảm ơn",
      "còn", "thì sao", "có không", "là", "của", "ạ", "nhé", "vậy", "này", "đó", "có", "đã", "đang", "những",
      "các", "thì", "được", "cho", "không", "ko", "rồi", "nào", "gì", "bao giờ", "hiện nay", "đến nay",
      "thị trưởng đã", "tôi", "con tôi", "chúng tôi", "mình", "em", "anh", "chị", "và", "hoặc", "nhưng",
      "với", "ở", "ở đâu", "khi có", "sẽ", "cần", "phải", "như thế nào", "thế nào", "làm sao", "muốn",
      "tôi muốn", "thành phố", "của thành phố", "từ", "trong", "ra", "vào", "đi", "rất", "quá", "nữa", "hả",
      "xin chào", "chào bạn", "chào", "chào anh", "chào chị", "chào các bạn", "dạ", "vâng", "cảm ơn bạn",
      "cảm ơn nhiều", "cảm ơn bạn nhiều", "cám ơn", "hay quá", "tốt quá", "may quá", "thế à", "vậy à", "tôi hiểu rồi",
      "hiểu rồi", "xin lỗi", "cho em hỏi", "cho mình hỏi", "à", "ok", "cho hỏi thêm", "còn nữa", "nhân tiện",
      "bằng cách nào", "cách nào", "ra sao", "việc này", "khi", "vì", "nên", "cũng", "lại", "hay là", "đây", "ấy",
      "kia",
    ],
    endings: [],
  },
};
