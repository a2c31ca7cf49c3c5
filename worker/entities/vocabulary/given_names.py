"""Given names that are common in the news and are neither words nor places."""

from worker.entities.vocabulary import words

INDONESIAN = words("""
    Abdul Abdullah Abdurrahman Achmad Adi Adrian Agung Agus Ahmad Akbar Akhmad Alex Alexander
    Ali Alvin Amien Amir Andi Andika Andre Andreas Andri Anggi Anies Anisa Anton Antonius Ari
    Arief Arif Aris Aryo Asep Asrul Bagus Bambang Basuki Bayu Benny Bima Boediono Budi Budiman
    Burhanuddin Chairul Christian Dadang Dani Daniel Darmin David Deddy Dede Denny Desy Dewi
    Dian Didik Dimas Djoko Dody Doni Dwi Eddy Edi Edy Eka Eko Endang Erick Erwin Fachri Fadli
    Fahri Faisal Fajar Farid Febri Ferdy Ferry Firman Firmansyah Fitri Franky Galih Ganjar Gatot
    Gita Hadi Hari Haris Hariyanto Hendra Hendri Hendro Heri Herman Heru Hidayat Ida Idrus
    Ignasius Ilham Indah Indra Ira Irfan Irwan Iskandar Ismail Iwan Jaka Johan Joko Jusuf Ketut
    Khofifah Kurniawan Laksmi Lestari Listyo Luhut Lukas Lukman Lutfi Made Mahendra Mahfud Maria
    Maruarar Maruf Megawati Moch Mochamad Mochammad Mohamad Mohammad Muchammad Muhaimin Muhamad
    Muhammad Mulyadi Mulyono Nadiem Nanang Nia Nova Novel Novi Nur Nurul Nyoman Oesman Oscar
    Puan Purnomo Putri Rachmat Raden Rahmat Rama Reza Ria Rian Ricky Ridwan Rifki Rika Rini Rio
    Risma Rizal Rizki Rizky Robert Rochmat Romahurmuziy Romi Rudi Rudy Ruhut Saiful Sandi
    Sandiaga Santi Setya Sigit Siti Slamet Soekarwo Sofyan Sri Stefanus Sudirman Sugeng Suharto
    Sukarno Supriyadi Surya Susi Susilo Sutrisno Syafruddin Syahrul Syaiful Taufik Taufiq Teguh
    Tito Tjahjo Tommy Toni Tony Tri Triyono Try Ujang Umar Untung Wahyu Wawan Wayan Widodo
    Wiranto Yanto Yasonna Yoga Yohanes Yuddy Yudi Yulia Yuni Yusril Yusuf Zainal Zainuddin
    Zulkifli
    """)

INTERNATIONAL = words("""
    Adam Alan Albert Alexei Alexey Andrea Andrew Andrey Angela Ann Anna Annalena Anne Anthony
    Antonio Antony Arthur Barack Benjamin Bernard Bill Boris Brian Bruce Carlo Carlos Catherine
    Charles Chris Christine Christopher Claudia Colin Cristiano Daniel David Dennis Diego Dmitri
    Dmitry Donald Edward Elizabeth Elon Emily Emma Emmanuel Eric Ernesto Fernando Francis
    Francisco Franck Francois Frank Fumio Gabriel Gary George Giorgia Gordon Graham Greg Gustavo
    Harry Hassan Henry Hillary Hugo Hussein Ian Ibrahim Ismail Ivan Jack Jacob Jake Jamal James
    Jane Jason Jean Jeff Jennifer Jeremy Jerome Jessica Jim Joachim Joe Johann John Jonathan
    Jorge Jose Joseph Joshua Juan Julia Julian Justin Kamala Karen Karl Kate Keir Keith Kevin
    Khaled Kim Klaus Kylie Larry Laura Lee Leonardo Lionel Lisa Lloyd Louis Lucas Luis Luke
    Mahmoud Manuel Marcelo Marco Marcos Marcus Margaret Mario Mark Martin Mary Matteo Matthew
    Max Maxime Michael Michel Michelle Miguel Mike Mikhail Mohamed Mohammed Nancy Narendra
    Natalie Nicholas Nicolas Nicole Nigel Nikita Novak Olaf Oliver Pablo Patrick Paul Pedro
    Peter Petr Philip Pierre Rachel Ralph Raul Recep Ricardo Richard Rishi Robert Roberto
    Rodrigo Roger Ronald Ronaldo Ryan Salman Sam Samuel Sara Sarah Scott Sean Sergei Sergey
    Sergio Shinzo Simon Stefan Stephen Steve Steven Susan Tayyip Thomas Tim Timothy Tom Ursula
    Victor Viktor Vincent Vladimir Volodymyr William Xavier Yair Yevgeny Yoon Yoshihide
    """)
