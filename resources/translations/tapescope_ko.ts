<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>ActionTable</name>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>편집</translation>
    </message>
    <message>
        <source>View</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Open a run (.tapescope), a recipe (.json) or points (.csv).</source>
        <translation>실행(.tapescope), 레시피(.json), 점(.csv) 파일을 엽니다.</translation>
    </message>
    <message>
        <source>Open again…</source>
        <translation>최근 파일 열기…</translation>
    </message>
    <message>
        <source>Open one of the last files.</source>
        <translation>최근에 쓴 파일을 엽니다.</translation>
    </message>
    <message>
        <source>Save run…</source>
        <translation>실행 저장…</translation>
    </message>
    <message>
        <source>Save this run with all its steps, to look at and go on from later.</source>
        <translation>이 실행을 모든 스텝과 함께 저장합니다. 나중에 열어 보고 이어서 훈련할 수 있습니다.</translation>
    </message>
    <message>
        <source>Save recipe…</source>
        <translation>레시피 저장…</translation>
    </message>
    <message>
        <source>Save every setting of this run as a file.</source>
        <translation>이 실행의 모든 설정을 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>Copy recipe as a line</source>
        <translation>레시피를 한 줄로 복사</translation>
    </message>
    <message>
        <source>Copy every setting as one line of text, to paste to a friend.</source>
        <translation>모든 설정을 글 한 줄로 복사합니다. 친구에게 붙여 넣어 줄 수 있습니다.</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>레시피 붙여 넣기</translation>
    </message>
    <message>
        <source>Train the recipe of the line that is in the clipboard.</source>
        <translation>클립보드에 있는 한 줄 레시피로 훈련합니다.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Close the window; it comes back as it is now.</source>
        <translation>창을 닫습니다. 다시 열면 지금 그대로입니다.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export to note</source>
        <translation>노트로 내보내기</translation>
    </message>
    <message>
        <source>Send pictures, numbers and code to a note, or save them.</source>
        <translation>그림, 숫자, 코드를 노트로 보내거나 저장합니다.</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Copy the picture of the panel that has the focus, with its link as text.</source>
        <translation>초점이 있는 패널의 그림을 복사합니다. 텍스트로는 그 링크가 들어갑니다.</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>Markdown 복사</translation>
    </message>
    <message>
        <source>Copy values, formulas and code as a note says them.</source>
        <translation>값, 수식, 코드를 노트에 적히는 그대로 복사합니다.</translation>
    </message>
    <message>
        <source>History (.csv)…</source>
        <translation>기록 (.csv)…</translation>
    </message>
    <message>
        <source>Every step: its loss, and the weights after it.</source>
        <translation>스텝마다 손실과 그 뒤의 가중치를 저장합니다.</translation>
    </message>
    <message>
        <source>Arrays (.npz)…</source>
        <translation>배열 (.npz)…</translation>
    </message>
    <message>
        <source>The same with gradients, points and recipe, for NumPy.</source>
        <translation>같은 값에 그레이디언트, 점, 설정을 더해 넘파이용으로 저장합니다.</translation>
    </message>
    <message>
        <source>Points (.csv)…</source>
        <translation>점 (.csv)…</translation>
    </message>
    <message>
        <source>The points and their classes; they can be opened again.</source>
        <translation>점과 그 클래스를 저장합니다. 다시 열 수 있습니다.</translation>
    </message>
    <message>
        <source>Model (.keras)…</source>
        <translation>모델 (.keras)…</translation>
    </message>
    <message>
        <source>The model of the step on screen, for keras.saving.load_model.</source>
        <translation>화면에 보이는 스텝의 모델을 저장합니다. keras.saving.load_model로 엽니다.</translation>
    </message>
    <message>
        <source>TensorBoard log…</source>
        <translation>텐서보드 로그…</translation>
    </message>
    <message>
        <source>The curves of the run as a folder that TensorBoard opens.</source>
        <translation>훈련 곡선을 텐서보드가 여는 폴더로 저장합니다.</translation>
    </message>
    <message>
        <source>Notebook (.ipynb)…</source>
        <translation>노트북 (.ipynb)…</translation>
    </message>
    <message>
        <source>The program in cells, for Jupyter and Colab.</source>
        <translation>프로그램을 셀로 나누어 저장합니다. 주피터와 코랩에서 열립니다.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Take back the last change; a run it replaced is there again.</source>
        <translation>마지막 변경을 되돌립니다. 그 변경으로 바뀐 실행도 돌아옵니다.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>Make the change again.</source>
        <translation>되돌린 변경을 다시 합니다.</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Train on from the newest step, to the next stop.</source>
        <translation>최신 스텝부터 다음 멈춤까지 훈련합니다.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Look one step on; make it where there is none yet.</source>
        <translation>한 스텝 앞을 봅니다. 아직 없으면 만듭니다.</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>한 스텝 뒤로</translation>
    </message>
    <message>
        <source>Look one step back. Nothing is lost.</source>
        <translation>한 스텝 뒤를 봅니다. 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>10 steps on</source>
        <translation>10스텝 앞으로</translation>
    </message>
    <message>
        <source>Look ten steps on; make those that are not there yet.</source>
        <translation>열 스텝 앞을 봅니다. 아직 없는 스텝은 만듭니다.</translation>
    </message>
    <message>
        <source>10 steps back</source>
        <translation>10스텝 뒤로</translation>
    </message>
    <message>
        <source>Look ten steps back. Nothing is lost.</source>
        <translation>열 스텝 뒤를 봅니다. 잃는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>Go back to the same points and the same weights. Undo brings the steps back.</source>
        <translation>같은 점과 같은 가중치로 돌아갑니다. 실행 취소하면 스텝이 돌아옵니다.</translation>
    </message>
    <message>
        <source>Newest step</source>
        <translation>최신 스텝</translation>
    </message>
    <message>
        <source>Stop looking back.</source>
        <translation>지나간 스텝 보기를 마칩니다.</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>여기서 갈라 나가기</translation>
    </message>
    <message>
        <source>Make the step on screen the newest one. Undo brings the later steps back.</source>
        <translation>보고 있는 스텝을 최신 스텝으로 삼습니다. 실행 취소하면 뒤의 스텝이 돌아옵니다.</translation>
    </message>
    <message>
        <source>Slower</source>
        <translation>느리게</translation>
    </message>
    <message>
        <source>Make fewer steps a second.</source>
        <translation>1초에 더 적은 스텝을 만듭니다.</translation>
    </message>
    <message>
        <source>Faster</source>
        <translation>빠르게</translation>
    </message>
    <message>
        <source>Make more steps a second.</source>
        <translation>1초에 더 많은 스텝을 만듭니다.</translation>
    </message>
    <message>
        <source>New points</source>
        <translation>새 점</translation>
    </message>
    <message>
        <source>Draw other points from another seed. The run starts anew.</source>
        <translation>다른 시드로 점을 다시 뽑습니다. 실행은 처음부터 시작합니다.</translation>
    </message>
    <message>
        <source>New weights</source>
        <translation>새 가중치</translation>
    </message>
    <message>
        <source>Start from other weights, from another seed. The run starts anew.</source>
        <translation>다른 시드의 다른 가중치에서 시작합니다. 실행은 처음부터 시작합니다.</translation>
    </message>
    <message>
        <source>Open in Tape</source>
        <translation>테이프에서 열기</translation>
    </message>
    <message>
        <source>Open this step&apos;s tape in the Tape bench.</source>
        <translation>이 스텝의 테이프를 테이프 화면에서 엽니다.</translation>
    </message>
    <message>
        <source>Save code…</source>
        <translation>코드 저장…</translation>
    </message>
    <message>
        <source>Save the script of this run.</source>
        <translation>이 실행의 스크립트를 저장합니다.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Show the code of this run, or the tape of its step.</source>
        <translation>이 실행의 코드나 스텝의 테이프를 보입니다.</translation>
    </message>
    <message>
        <source>Logarithmic loss</source>
        <translation>손실 로그 눈금</translation>
    </message>
    <message>
        <source>Show the loss on a logarithmic or a linear scale.</source>
        <translation>손실을 로그 눈금이나 선형 눈금으로 보입니다.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show the whole of the plot that has the focus.</source>
        <translation>포커스가 있는 그래프를 전부 보입니다.</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>모두 맞춤</translation>
    </message>
    <message>
        <source>Show the whole of every plot.</source>
        <translation>모든 그래프를 전부 보입니다.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run the program.</source>
        <translation>프로그램을 실행합니다.</translation>
    </message>
    <message>
        <source>Save the program.</source>
        <translation>프로그램을 저장합니다.</translation>
    </message>
    <message>
        <source>Play forward, then the gradient&apos;s way back, node by node.</source>
        <translation>순전파, 이어서 그레이디언트가 돌아오는 길을 노드마다 재생합니다.</translation>
    </message>
    <message>
        <source>Next node</source>
        <translation>다음 노드</translation>
    </message>
    <message>
        <source>Go one operation on, or one node on the way back.</source>
        <translation>연산 하나만큼, 돌아오는 길에서는 노드 하나만큼 나아갑니다.</translation>
    </message>
    <message>
        <source>Previous node</source>
        <translation>이전 노드</translation>
    </message>
    <message>
        <source>Go one node back.</source>
        <translation>노드 하나 뒤로 갑니다.</translation>
    </message>
    <message>
        <source>10 nodes on</source>
        <translation>10노드 앞으로</translation>
    </message>
    <message>
        <source>Go ten nodes on.</source>
        <translation>노드 열 개 앞으로 갑니다.</translation>
    </message>
    <message>
        <source>10 nodes back</source>
        <translation>10노드 뒤로</translation>
    </message>
    <message>
        <source>Go ten nodes back.</source>
        <translation>노드 열 개 뒤로 갑니다.</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>맨 앞으로</translation>
    </message>
    <message>
        <source>Go back to before the first operation.</source>
        <translation>첫 연산 전으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>맨 끝으로</translation>
    </message>
    <message>
        <source>Compute every gradient.</source>
        <translation>모든 그레이디언트를 계산합니다.</translation>
    </message>
    <message>
        <source>Play fewer nodes a second.</source>
        <translation>1초에 더 적은 노드를 재생합니다.</translation>
    </message>
    <message>
        <source>Play more nodes a second.</source>
        <translation>1초에 더 많은 노드를 재생합니다.</translation>
    </message>
    <message>
        <source>0.1 s earlier</source>
        <translation>0.1초 전</translation>
    </message>
    <message>
        <source>Move the time of the falling apple back.</source>
        <translation>떨어지는 사과의 시각을 앞당깁니다.</translation>
    </message>
    <message>
        <source>0.1 s later</source>
        <translation>0.1초 뒤</translation>
    </message>
    <message>
        <source>Move the time of the falling apple on.</source>
        <translation>떨어지는 사과의 시각을 늦춥니다.</translation>
    </message>
    <message>
        <source>Show the whole graph, or the whole of the curves.</source>
        <translation>연산 그래프나 곡선을 전부 보입니다.</translation>
    </message>
    <message>
        <source>Copy as Mermaid</source>
        <translation>Mermaid로 복사</translation>
    </message>
    <message>
        <source>Copy the graph as text that Obsidian draws.</source>
        <translation>Obsidian이 그릴 수 있는 텍스트로 그래프를 복사합니다.</translation>
    </message>
    <message>
        <source>Run the line of the form that has the focus.</source>
        <translation>포커스가 있는 양식의 줄을 실행합니다.</translation>
    </message>
    <message>
        <source>Edit element</source>
        <translation>원소 고치기</translation>
    </message>
    <message>
        <source>Write another number into the element that is picked.</source>
        <translation>고른 원소에 다른 숫자를 씁니다.</translation>
    </message>
    <message>
        <source>Copy the log</source>
        <translation>실행 기록 복사</translation>
    </message>
    <message>
        <source>Copy the lines and what they printed.</source>
        <translation>줄과 그 출력을 복사합니다.</translation>
    </message>
    <message>
        <source>Save the lines as a program that runs as it stands.</source>
        <translation>모든 줄을 그대로 실행되는 프로그램으로 저장합니다.</translation>
    </message>
    <message>
        <source>Clear the log</source>
        <translation>실행 기록 지우기</translation>
    </message>
    <message>
        <source>Begin with an empty log. Undo brings it back.</source>
        <translation>빈 실행 기록으로 시작합니다. 실행 취소하면 돌아옵니다.</translation>
    </message>
    <message>
        <source>Play the moments of the layer: made, built, called.</source>
        <translation>층의 세 순간을 재생합니다: 만들 때, build, 부를 때.</translation>
    </message>
    <message>
        <source>Next moment</source>
        <translation>다음 순간</translation>
    </message>
    <message>
        <source>Go one moment on.</source>
        <translation>다음 순간으로 갑니다.</translation>
    </message>
    <message>
        <source>Previous moment</source>
        <translation>이전 순간</translation>
    </message>
    <message>
        <source>Go one moment back.</source>
        <translation>이전 순간으로 갑니다.</translation>
    </message>
    <message>
        <source>Go back to where the layer is made.</source>
        <translation>층을 만드는 순간으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Go to the last moment.</source>
        <translation>마지막 순간으로 갑니다.</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>한 번 더 부르기</translation>
    </message>
    <message>
        <source>Call the layer a second time: its weights are there already.</source>
        <translation>층을 두 번째로 부릅니다. 가중치는 이미 있습니다.</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>입력 모양</translation>
    </message>
    <message>
        <source>Type the shape of the inputs that layers are compared on.</source>
        <translation>층을 비교할 입력의 모양을 씁니다.</translation>
    </message>
    <message>
        <source>Train this</source>
        <translation>이 모델 훈련</translation>
    </message>
    <message>
        <source>Open the stack in the Train bench, with the weights that it has.</source>
        <translation>쌓은 층을 지금의 가중치 그대로 훈련 화면에서 엽니다.</translation>
    </message>
    <message>
        <source>Save the layers as a program that runs as it stands.</source>
        <translation>층을 그대로 실행되는 프로그램으로 저장합니다.</translation>
    </message>
    <message>
        <source>Go to the bench {0}.</source>
        <translation>{0} 화면으로 갑니다.</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>옆 패널</translation>
    </message>
    <message>
        <source>Show or fold the panel at the left.</source>
        <translation>왼쪽 패널을 펴거나 접습니다.</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>밝게 / 어둡게</translation>
    </message>
    <message>
        <source>Switch between the light and the dark palette.</source>
        <translation>밝은 색과 어두운 색을 바꿉니다.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>시스템 설정 따르기</translation>
    </message>
    <message>
        <source>Be light or dark as the system is.</source>
        <translation>시스템 설정대로 밝거나 어둡게 합니다.</translation>
    </message>
    <message>
        <source>Korean or English</source>
        <translation>한국어 / 영어</translation>
    </message>
    <message>
        <source>Switch between Korean and English.</source>
        <translation>한국어와 영어를 바꿉니다.</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>고대비</translation>
    </message>
    <message>
        <source>Opaque points, stronger lines, a fainter field.</source>
        <translation>점은 불투명하게, 선은 굵게, 예측 면은 옅게 합니다.</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>전체 화면</translation>
    </message>
    <message>
        <source>Fill the screen, or stop that.</source>
        <translation>화면을 가득 채우거나 되돌립니다.</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>배치 되돌리기</translation>
    </message>
    <message>
        <source>Give every panel its first size again.</source>
        <translation>모든 패널을 처음 크기로 되돌립니다.</translation>
    </message>
    <message>
        <source>Next panel</source>
        <translation>다음 패널</translation>
    </message>
    <message>
        <source>Move the focus to the next panel.</source>
        <translation>포커스를 다음 패널로 옮깁니다.</translation>
    </message>
    <message>
        <source>Previous panel</source>
        <translation>이전 패널</translation>
    </message>
    <message>
        <source>Move the focus to the previous panel.</source>
        <translation>포커스를 이전 패널로 옮깁니다.</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>모든 키</translation>
    </message>
    <message>
        <source>List every key and what it does.</source>
        <translation>모든 키와 그 기능을 보입니다.</translation>
    </message>
    <message>
        <source>About Tapescope</source>
        <translation>Tapescope 정보</translation>
    </message>
    <message>
        <source>Say which versions are running.</source>
        <translation>실행 중인 버전을 알립니다.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
</context>
<context>
    <name>Animation</name>
    <message>
        <source>about {0} MB</source>
        <translation>약 {0} MB</translation>
    </message>
    <message>
        <source>{0}: large for a note; a shorter or narrower film is smaller</source>
        <translation>{0}: 노트에 넣기에는 큽니다. 더 짧거나 좁게 만들면 작아집니다</translation>
    </message>
    <message>
        <source>MP4 needs the package av, which is not installed: choose GIF or WebP</source>
        <translation>MP4에는 av 패키지가 필요한데 설치되어 있지 않습니다. GIF나 WebP를 고르세요</translation>
    </message>
    <message>
        <source>The film could not be made: {0}</source>
        <translation>애니메이션을 만들지 못했습니다: {0}</translation>
    </message>
</context>
<context>
    <name>AppleView</name>
    <message>
        <source>Apple</source>
        <translation>사과</translation>
    </message>
    <message>
        <source>The position is the target. Its arrows are gradients: the speed that of the position, the acceleration that of the speed. The rings are where it was at equal times.</source>
        <translation>위치가 타깃입니다. 화살표는 그레이디언트입니다: 속도는 위치의, 가속도는 속도의 그레이디언트입니다. 고리는 같은 시간 간격마다 사과가 있던 자리입니다.</translation>
    </message>
</context>
<context>
    <name>Attempt</name>
    <message>
        <source>A constant never changes. A variable does, and an operation makes a new tensor.</source>
        <translation>상수는 바뀌지 않습니다. 변수는 바뀌고, 연산은 새 텐서를 만듭니다.</translation>
    </message>
    <message>
        <source>A variable is changed by its own methods: assign, assign_add, assign_sub.</source>
        <translation>변수는 자신의 메서드로 바꿉니다: assign, assign_add, assign_sub.</translation>
    </message>
    <message>
        <source>An array of NumPy has no assign: its elements are assigned with =.</source>
        <translation>넘파이 배열에는 assign이 없습니다. 원소는 =로 바꿉니다.</translation>
    </message>
    <message>
        <source>TensorFlow never converts one dtype into another by itself.</source>
        <translation>텐서플로는 dtype을 저절로 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>The columns of the left matrix must be as many as the rows of the right one.</source>
        <translation>왼쪽 행렬의 열 수와 오른쪽 행렬의 행 수가 같아야 합니다.</translation>
    </message>
    <message>
        <source>with a variable</source>
        <translation>변수로</translation>
    </message>
    <message>
        <source>with the variable&apos;s own method</source>
        <translation>변수의 메서드로</translation>
    </message>
    <message>
        <source>with a new tensor</source>
        <translation>새 텐서로</translation>
    </message>
    <message>
        <source>as NumPy does it</source>
        <translation>넘파이 방식으로</translation>
    </message>
    <message>
        <source>with a cast</source>
        <translation>cast로</translation>
    </message>
    <message>
        <source>with a transpose</source>
        <translation>transpose로</translation>
    </message>
</context>
<context>
    <name>AttemptView</name>
    <message>
        <source>Attempt</source>
        <translation>시도</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the message.</source>
        <translation>메시지를 복사합니다.</translation>
    </message>
    <message>
        <source>Copy the message</source>
        <translation>메시지 복사</translation>
    </message>
    <message>
        <source>Close the message.</source>
        <translation>메시지를 닫습니다.</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>BatchControl</name>
    <message>
        <source>Batch size</source>
        <translation>배치 크기</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Mini-batch</source>
        <translation>미니 배치</translation>
    </message>
</context>
<context>
    <name>Beat</name>
    <message>
        <source>forward {0}</source>
        <translation>순전파 {0}</translation>
    </message>
    <message>
        <source>forward {0} + gradient() {1}</source>
        <translation>순전파 {0} + gradient() {1}</translation>
    </message>
    <message>
        <source>forward</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>backward {0}</source>
        <translation>역전파 {0}</translation>
    </message>
    <message>
        <source>outer backward {0}</source>
        <translation>바깥 역전파 {0}</translation>
    </message>
    <message>
        <source>outer</source>
        <translation>바깥</translation>
    </message>
    <message>
        <source>backward from {0}: {1}</source>
        <translation>{0}에서 역전파: {1}</translation>
    </message>
    <message>
        <source>backward</source>
        <translation>역전파</translation>
    </message>
    <message>
        <source>{type} passes on {g} times its local derivative.</source>
        <translation>{type} 연산은 {g}에 자신의 국소 도함수를 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>An addition passes {g} on unchanged.</source>
        <translation>덧셈은 {g}를 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>An addition passes {g} on to both inputs unchanged.</source>
        <translation>덧셈은 {g}를 두 입력에 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>An addition passes {g} on to each input unchanged.</source>
        <translation>덧셈은 {g}를 입력마다 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>A subtraction passes {g} on to the left input unchanged.</source>
        <translation>뺄셈은 {g}를 왼쪽 입력에 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>A subtraction passes {g} on to the right input with the other sign.</source>
        <translation>뺄셈은 {g}를 부호를 바꾸어 오른쪽 입력에 넘깁니다.</translation>
    </message>
    <message>
        <source>A subtraction passes {g} on: unchanged to the left, negated to the right.</source>
        <translation>뺄셈은 {g}를 왼쪽에는 그대로, 오른쪽에는 부호를 바꾸어 넘깁니다.</translation>
    </message>
    <message>
        <source>A product passes on {g} times the other input.</source>
        <translation>곱셈은 {g}에 다른 쪽 입력을 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A product passes to each input {g} times the other input.</source>
        <translation>곱셈은 입력마다 {g}에 다른 쪽 입력을 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A division passes on {g}: to a times 1/b, to b times −a/b².</source>
        <translation>나눗셈은 {g}에 a 쪽은 1/b, b 쪽은 −a/b²을 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A minus passes {g} on with the other sign.</source>
        <translation>음의 부호는 {g}를 부호를 바꾸어 넘깁니다.</translation>
    </message>
    <message>
        <source>|a| passes on {g} times the sign of a.</source>
        <translation>|a|는 {g}에 a의 부호를 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A sign is flat: it passes on 0.</source>
        <translation>부호 함수는 평평합니다. 0을 넘깁니다.</translation>
    </message>
    <message>
        <source>A square passes on {g} times twice its input.</source>
        <translation>제곱은 {g}에 입력의 두 배를 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A square root passes on {g} divided by twice its output.</source>
        <translation>제곱근은 {g}를 출력의 두 배로 나누어 넘깁니다.</translation>
    </message>
    <message>
        <source>1/√a passes on {g} times −y³/2, y being its output.</source>
        <translation>1/√a는 {g}에 −y³/2 값을 곱해 넘깁니다. y는 출력입니다.</translation>
    </message>
    <message>
        <source>1/a passes on {g} times −y², y being its output.</source>
        <translation>1/a는 {g}에 −y² 값을 곱해 넘깁니다. y는 출력입니다.</translation>
    </message>
    <message>
        <source>An exponential passes on {g} times its own output.</source>
        <translation>지수 함수는 {g}에 자신의 출력을 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A logarithm passes on {g} divided by its input.</source>
        <translation>로그는 {g}를 입력으로 나누어 넘깁니다.</translation>
    </message>
    <message>
        <source>A sine passes on {g} times the cosine of its input.</source>
        <translation>사인은 {g}에 입력의 코사인을 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A cosine passes on {g} times minus the sine of its input.</source>
        <translation>코사인은 {g}에 입력의 사인을, 부호를 바꾸어 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A tangent passes on {g} divided by the cosine squared.</source>
        <translation>탄젠트는 {g}를 코사인의 제곱으로 나누어 넘깁니다.</translation>
    </message>
    <message>
        <source>tanh passes on {g} times 1 − y², y being its output.</source>
        <translation>tanh는 {g}에 1 − y² 값을 곱해 넘깁니다. y는 출력입니다.</translation>
    </message>
    <message>
        <source>A sigmoid passes on {g} times y·(1 − y), y being its output.</source>
        <translation>시그모이드는 {g}에 y·(1 − y) 값을 곱해 넘깁니다. y는 출력입니다.</translation>
    </message>
    <message>
        <source>A power passes on {g} times exponent · base to one less.</source>
        <translation>거듭제곱은 {g}에 지수 · 밑^(지수 − 1) 값을 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>A choice passes {g} on where it took from; the rest gets 0.</source>
        <translation>선택은 값을 가져온 자리에 {g}를 넘깁니다. 나머지는 0을 받습니다.</translation>
    </message>
    <message>
        <source>A ReLU lets {g} through where its input is above 0.</source>
        <translation>ReLU는 입력이 0보다 큰 곳에서만 {g}를 통과시킵니다.</translation>
    </message>
    <message>
        <source>A maximum passes {g} on to the larger input; the other gets 0.</source>
        <translation>최댓값은 {g}를 큰 쪽 입력에 넘깁니다. 다른 쪽은 0을 받습니다.</translation>
    </message>
    <message>
        <source>A minimum passes {g} on to the smaller input; the other gets 0.</source>
        <translation>최솟값은 {g}를 작은 쪽 입력에 넘깁니다. 다른 쪽은 0을 받습니다.</translation>
    </message>
    <message>
        <source>A maximum passes {g} on to the largest element; equal ones share it.</source>
        <translation>최댓값은 {g}를 가장 큰 원소에 넘깁니다. 같은 값이면 나누어 받습니다.</translation>
    </message>
    <message>
        <source>A minimum passes {g} on to the smallest element; equal ones share it.</source>
        <translation>최솟값은 {g}를 가장 작은 원소에 넘깁니다. 같은 값이면 나누어 받습니다.</translation>
    </message>
    <message>
        <source>A matrix product passes on {g} times the other matrix, transposed.</source>
        <translation>행렬 곱은 {g}에 다른 쪽 행렬의 전치를 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>Only the shape was another: {g} goes back in the old one.</source>
        <translation>모양만 달라졌습니다. {g}는 원래 모양으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>What was repeated is added up: each element gets the sum.</source>
        <translation>되풀이된 것은 더해집니다. 원소마다 그 합을 받습니다.</translation>
    </message>
    <message>
        <source>Each input gets its own part of {g} back.</source>
        <translation>입력마다 {g}에서 자기 몫을 돌려받습니다.</translation>
    </message>
    <message>
        <source>A mean passes on {g} divided by the number of elements, to each.</source>
        <translation>평균은 {g}를 원소 개수로 나누어 원소마다 넘깁니다.</translation>
    </message>
    <message>
        <source>A sum passes {g} on to every element unchanged.</source>
        <translation>합은 {g}를 모든 원소에 그대로 넘깁니다.</translation>
    </message>
    <message>
        <source>It only hands on: {g} stays as it is.</source>
        <translation>건네주기만 합니다. {g}는 그대로입니다.</translation>
    </message>
    <message>
        <source>A read passes {g} on to its variable.</source>
        <translation>읽기는 {g}를 그 변수에 넘깁니다.</translation>
    </message>
    <message>
        <source>Only the dtype was another: {g} goes back in the old one.</source>
        <translation>dtype만 달라졌습니다. {g}는 원래 dtype으로 돌아갑니다.</translation>
    </message>
    <message>
        <source>A transpose passes {g} on, transposed back.</source>
        <translation>전치는 {g}를 다시 전치해 넘깁니다.</translation>
    </message>
    <message>
        <source>The elements that were taken get {g}; all others get 0.</source>
        <translation>꺼낸 원소는 {g}를 받습니다. 나머지는 모두 0을 받습니다.</translation>
    </message>
    <message>
        <source>Of {g} it passes on the elements that it had put in.</source>
        <translation>{g}에서 자신이 넣었던 원소만 넘깁니다.</translation>
    </message>
    <message>
        <source>It was itself a derivative, that of {0}: {g} is taken through its slope.</source>
        <translation>이 연산은 그 자체가 {0}의 도함수였습니다. {g}에 그 기울기를 곱해 넘깁니다.</translation>
    </message>
    <message>
        <source>a square root</source>
        <translation>제곱근</translation>
    </message>
    <message>
        <source>a sigmoid</source>
        <translation>시그모이드</translation>
    </message>
    <message>
        <source>a ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>{0} operations forward, {1} nodes back are to come.</source>
        <translation>순전파 연산 {0}개, 역전파 노드 {1}개가 남았습니다.</translation>
    </message>
    <message>
        <source>Before the first operation</source>
        <translation>첫 연산 전</translation>
    </message>
    <message>
        <source>Record {0}: {1}</source>
        <translation>기록 {0}: {1}</translation>
    </message>
    <message>
        <source>Backward {0} / {1}: {2}</source>
        <translation>역전파 {0} / {1}: {2}</translation>
    </message>
    <message>
        <source>{0}. There is no way back through it.</source>
        <translation>{0}. 이곳으로는 되짚어 갈 길이 없습니다.</translation>
    </message>
    <message>
        <source>The variable {0} is read; {1} watches it from here on.</source>
        <translation>변수 {0}의 값을 읽습니다. 여기부터 {1}에서 감시합니다.</translation>
    </message>
    <message>
        <source>Recorded on {0}, but no gradient needs it.</source>
        <translation>{0}에 기록했지만, 이것을 쓰는 그레이디언트가 없습니다.</translation>
    </message>
    <message>
        <source>Recorded on {0}; {1} kept for the way back.</source>
        <translation>{0}에 기록했습니다. 되짚어 갈 때 쓸 값 보관: {1}.</translation>
    </message>
    <message>
        <source>The answer of {0}, {1}, has become the last record of its call on {2}.</source>
        <translation>{0}의 답({1})이 {2}에서 그 호출의 마지막 기록이 되었습니다.</translation>
    </message>
    <message>
        <source>{0}.gradient() computes this: to {1} an operation like any other.</source>
        <translation>{0}.gradient()가 하는 계산입니다. {1}에게는 여느 연산과 같습니다.</translation>
    </message>
    <message>
        <source>It begins at {0} with {1}. </source>
        <translation>시작은 {0}, 값은 {1}입니다. </translation>
    </message>
    <message>
        <source>the gradient {0}</source>
        <translation>그레이디언트({0})</translation>
    </message>
    <message>
        <source>the gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>One of {0} reads of {1}: their sum is {2}.</source>
        <translation>{1} 읽기 {0}번 중 하나입니다. 모두 더한 값이 {2}입니다.</translation>
    </message>
    <message>
        <source>The way ends here: this is the gradient of {0}, {1} = {2}.</source>
        <translation>길이 여기서 끝납니다. {0}의 그레이디언트: {1} = {2}.</translation>
    </message>
    <message>
        <source>The way ends here: this is the gradient of {0}, {1}.</source>
        <translation>길이 여기서 끝납니다. {0}의 그레이디언트: {1}.</translation>
    </message>
    <message>
        <source> To {0}: {1}.</source>
        <translation> {0} 쪽: {1}.</translation>
    </message>
    <message>
        <source> {0} was broadcast: it gets the sum.</source>
        <translation> {0} 쪽: 브로드캐스팅되었으므로 합을 받습니다.</translation>
    </message>
</context>
<context>
    <name>BenchTab</name>
    <message>
        <source>Bench: {0}</source>
        <translation>화면: {0}</translation>
    </message>
</context>
<context>
    <name>Boundary</name>
    <message>
        <source>boundary out of sight</source>
        <translation>경계가 보이는 범위 밖</translation>
    </message>
    <message>
        <source>no boundary</source>
        <translation>경계 없음</translation>
    </message>
</context>
<context>
    <name>CalculationView</name>
    <message>
        <source>This step</source>
        <translation>이번 스텝의 계산</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>The update of the step on screen with its numbers; right-click to copy them</source>
        <translation>보고 있는 스텝의 갱신과 그 숫자. 오른쪽 클릭으로 복사</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Calls of the layer</source>
        <translation>층 부르기</translation>
    </message>
    <message>
        <source>Call again</source>
        <translation>한 번 더 부르기</translation>
    </message>
    <message>
        <source>Call with width</source>
        <translation>이 너비로 부르기</translation>
    </message>
    <message>
        <source>Width of the other call</source>
        <translation>다른 호출의 너비</translation>
    </message>
    <message>
        <source>The width of the inputs of the other call, 1 to {0}.</source>
        <translation>다른 호출에 쓸 입력의 너비입니다. 범위: 1~{0}.</translation>
    </message>
    <message>
        <source>Not reached: a layer before it failed.</source>
        <translation>앞의 층이 실패해 여기까지 오지 못했습니다.</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>Call the layer with the same inputs: build is skipped.</source>
        <translation>같은 입력으로 층을 부릅니다. build를 건너뜁니다.</translation>
    </message>
    <message>
        <source>The layer has not been called yet.</source>
        <translation>아직 층을 부르지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no second call: the first one failed.</source>
        <translation>두 번째 호출은 없습니다. 첫 호출이 실패했습니다.</translation>
    </message>
    <message>
        <source>Call the layer with inputs of another width: TensorFlow&apos;s own error appears.</source>
        <translation>너비가 다른 입력으로 층을 부릅니다. 텐서플로의 오류가 그대로 나옵니다.</translation>
    </message>
    <message>
        <source>A width is a whole number from 1 to {0}.</source>
        <translation>너비는 정수입니다. 범위: 1~{0}.</translation>
    </message>
    <message>
        <source>It has not been called yet.</source>
        <translation>아직 부르지 않았습니다.</translation>
    </message>
    <message>
        <source>The first call: build runs, then call.</source>
        <translation>첫 호출입니다. build, 이어서 call을 실행합니다.</translation>
    </message>
    <message>
        <source>The second call: build is skipped.</source>
        <translation>두 번째 호출입니다. build를 건너뜁니다.</translation>
    </message>
    <message>
        <source>A second call skips build.</source>
        <translation>두 번째 호출은 build를 건너뜁니다.</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>Step {0}</source>
        <translation>{0}스텝</translation>
    </message>
    <message>
        <source>loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
    <message>
        <source>accuracy {0}</source>
        <translation>정확도 {0}</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <source>diverged at step {0}</source>
        <translation>스텝 {0}에서 발산</translation>
    </message>
    <message>
        <source>{0} lines</source>
        <translation>{0}줄</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>거절됨</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>파라미터 {0}개</translation>
    </message>
    <message>
        <source>hidden layers {0}</source>
        <translation>은닉층 {0}</translation>
    </message>
    <message>
        <source>full batch {0}</source>
        <translation>전체 배치 {0}</translation>
    </message>
    <message>
        <source>mini-batch {0}</source>
        <translation>미니 배치 {0}</translation>
    </message>
    <message>
        <source>weights placed at step {0}</source>
        <translation>스텝 {0}에서 가중치를 옮김</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>η {0} → {1} at step {2}</source>
        <translation>스텝 {2}에서 η {0} → {1}</translation>
    </message>
    <message>
        <source>batch {0} → {1} at step {2}</source>
        <translation>스텝 {2}에서 배치 {0} → {1}</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>from {0}</source>
        <translation>{0}에서</translation>
    </message>
    <message>
        <source>from step {0} and the state after the steps before</source>
        <translation>타임스텝 {0} 및 그 앞까지의 상태에서</translation>
    </message>
    <message>
        <source>· is outside and counts as 0</source>
        <translation>· 은 바깥이며 0으로 셉니다</translation>
    </message>
    <message>
        <source> over all {0} channels</source>
        <translation> (채널 {0}개 모두)</translation>
    </message>
    <message>
        <source>the sum of x × kernel{0}, + bias</source>
        <translation>x × kernel의 합{0}, + bias</translation>
    </message>
    <message>
        <source>rank 2 or more</source>
        <translation>랭크 2 이상</translation>
    </message>
    <message>
        <source>rank {0}</source>
        <translation>랭크 {0}</translation>
    </message>
    <message>
        <source>After {0}: {1}</source>
        <translation>{0} 다음: {1}</translation>
    </message>
    <message>
        <source>Change the numbers of this layer.</source>
        <translation>이 층의 숫자를 바꾸세요.</translation>
    </message>
    <message>
        <source>(samples, steps, features)</source>
        <translation>(샘플, 타임스텝, 특성)</translation>
    </message>
    <message>
        <source>{0} expects {1}: give x rank {2}.</source>
        <translation>{0}에는 {1} 입력이 필요합니다. x를 랭크 {2} 텐서로 바꾸세요.</translation>
    </message>
    <message>
        <source>A string can&apos;t be called: pass a function, or look it up by its name.</source>
        <translation>문자열은 부를 수 없습니다. 함수를 넘기거나 이름으로 함수를 찾으세요.</translation>
    </message>
    <message>
        <source>A window of {0} does not fit into {1}: pad the inputs, or make it smaller.</source>
        <translation>크기 {0} 창은 크기 {1} 입력에 들어가지 않습니다. 패딩을 더하거나 창을 줄이세요.</translation>
    </message>
    <message>
        <source>(samples, height, width, channels)</source>
        <translation>(샘플, 높이, 너비, 채널)</translation>
    </message>
    <message>
        <source>Lays all values of a sample in one row.</source>
        <translation>샘플의 모든 값을 한 줄로 폅니다.</translation>
    </message>
    <message>
        <source>Reads {0} steps in their order and returns the state after each.</source>
        <translation>타임스텝 {0}개를 차례로 읽고 스텝마다 상태를 냅니다.</translation>
    </message>
    <message>
        <source>Reads {0} steps in their order and returns the last state.</source>
        <translation>타임스텝 {0}개를 차례로 읽고 마지막 상태를 냅니다.</translation>
    </message>
    <message>
        <source>A window of {0} slides along: {1} becomes {2}.</source>
        <translation>크기 {0} 창을 밀어 갑니다: {1} → {2}.</translation>
    </message>
    <message>
        <source>A window of {0} moves on by %1: {1} becomes {2}.</source>
        <translation>크기 {0} 창을 %1칸씩 옮깁니다: {1} → {2}.</translation>
    </message>
    <message>
        <source>Multiplies the {0} values of each sample; samples do not mix.</source>
        <translation>샘플마다 값 {0}개에 곱합니다. 샘플은 섞이지 않습니다.</translation>
    </message>
    <message>
        <source>Multiplies the last axis alone: it does not see the order of the steps.</source>
        <translation>마지막 축에만 곱합니다. 타임스텝의 순서는 보지 않습니다.</translation>
    </message>
    <message>
        <source>Multiplies the last axis alone: a pixel does not see its neighbours.</source>
        <translation>마지막 축에만 곱합니다. 픽셀은 이웃을 보지 않습니다.</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <source>Layers to compare</source>
        <translation>비교할 층</translation>
    </message>
</context>
<context>
    <name>Cell</name>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
</context>
<context>
    <name>CellEditor</name>
    <message>
        <source>Enter runs the assignment; Esc leaves the element as it is.</source>
        <translation>Enter를 누르면 대입을 실행합니다. Esc를 누르면 원소를 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>원소</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>Play, and each step shows its formula.</source>
        <translation>재생하면 단계마다 식이 나옵니다.</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>외 {0}개</translation>
    </message>
    <message>
        <source>norm {0}</source>
        <translation>크기 {0}</translation>
    </message>
</context>
<context>
    <name>ChainRuleView</name>
    <message>
        <source>Chain rule</source>
        <translation>연쇄 법칙</translation>
    </message>
    <message>
        <source>the product so far</source>
        <translation>지금까지의 곱</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>텍스트로 복사</translation>
    </message>
    <message>
        <source>The gradient of the last beat: the gradient of the target times each local derivative on the way; where two ways meet, their sum. Right-click to copy it.</source>
        <translation>방금 지난 노드의 그레이디언트입니다. 타깃의 그레이디언트에 길 위의 국소 도함수를 차례로 곱합니다. 두 길이 만나면 더합니다. 오른쪽 클릭으로 복사합니다.</translation>
    </message>
    <message>
        <source>forward: the value</source>
        <translation>순전파: 값</translation>
    </message>
</context>
<context>
    <name>ChangedKey</name>
    <message>
        <source>elements that have just changed</source>
        <translation>방금 바뀐 원소</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>tape: {0}</source>
        <translation>테이프: {0}</translation>
    </message>
    <message>
        <source>central difference: {0}</source>
        <translation>중앙 차분: {0}</translation>
    </message>
    <message>
        <source>by hand: {0}</source>
        <translation>손으로 푼 식: {0}</translation>
    </message>
    <message>
        <source>largest difference: {0}</source>
        <translation>가장 큰 차이: {0}</translation>
    </message>
    <message>
        <source>{0}, the corners of {1}</source>
        <translation>{0}, 모양 {1}의 귀퉁이 값</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>검산</translation>
    </message>
    <message>
        <source>tape</source>
        <translation>테이프</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차분</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>손으로 푼 식</translation>
    </message>
    <message>
        <source>off by</source>
        <translation>차이</translation>
    </message>
</context>
<context>
    <name>CheckTable</name>
    <message>
        <source>Check</source>
        <translation>검산</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Channel of the input image</source>
        <translation>입력 이미지의 채널</translation>
    </message>
    <message>
        <source>Filter whose output is shown</source>
        <translation>출력을 볼 필터</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>채널</translation>
    </message>
    <message>
        <source>filter</source>
        <translation>필터</translation>
    </message>
    <message>
        <source>{0}: type it, or count with the arrow keys.</source>
        <translation>{0}: 숫자를 쓰거나 화살표 키로 바꿉니다.</translation>
    </message>
</context>
<context>
    <name>ChoicesPanel</name>
    <message>
        <source>In the vault {0}.</source>
        <translation>보관함 {0} 안에 있습니다.</translation>
    </message>
    <message>
        <source>In the vault {0}; its pictures: {1}</source>
        <translation>보관함 {0} 안입니다. 그림 폴더는 {1}</translation>
    </message>
    <message>
        <source>Pictures to include</source>
        <translation>담을 그림</translation>
    </message>
</context>
<context>
    <name>CodeView</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>same code, same numbers</source>
        <translation>같은 코드, 같은 숫자</translation>
    </message>
    <message>
        <source>Code of this run</source>
        <translation>이 실행의 코드</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the whole script</source>
        <translation>스크립트 전체 복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save the script as a file</source>
        <translation>스크립트를 파일로 저장</translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Go to this moment: click, or Enter.</source>
        <translation>이 순간으로 갑니다: 클릭 또는 Enter.</translation>
    </message>
    <message>
        <source>Numbers of {0}</source>
        <translation>{0}의 숫자</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Side by side</source>
        <translation>나란히 비교</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>As it would be</source>
        <translation>고친 뒤</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}: {1}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close the comparison (Esc).</source>
        <translation>비교를 닫습니다 (Esc).</translation>
    </message>
    <message>
        <source>Close the comparison</source>
        <translation>비교 닫기</translation>
    </message>
</context>
<context>
    <name>CompareHead</name>
    <message>
        <source>Layers for a shape</source>
        <translation>입력 모양에 맞는 층</translation>
    </message>
    <message>
        <source>the rank of a tensor picks the layer</source>
        <translation>텐서의 랭크가 층을 고릅니다</translation>
    </message>
    <message>
        <source>Input shape</source>
        <translation>입력 모양</translation>
    </message>
    <message>
        <source>The shape of the inputs of all cards, samples first: (32, 10, 16). Enter sends them through.</source>
        <translation>모든 카드에 넣을 입력의 모양입니다. 샘플 축이 먼저입니다: (32, 10, 16). Enter를 누르면 입력을 넣습니다.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>What numbers go in.</source>
        <translation>어떤 숫자를 넣을지 고릅니다.</translation>
    </message>
    <message>
        <source>Compare on inputs of shape {0}</source>
        <translation>모양 {0} 입력으로 비교</translation>
    </message>
    <message>
        <source>input shape</source>
        <translation>입력 모양</translation>
    </message>
    <message>
        <source>rank 2: vectors</source>
        <translation>랭크 2: 벡터</translation>
    </message>
    <message>
        <source>rank 3: series</source>
        <translation>랭크 3: 시계열</translation>
    </message>
    <message>
        <source>rank 4: images</source>
        <translation>랭크 4: 이미지</translation>
    </message>
</context>
<context>
    <name>ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
</context>
<context>
    <name>Cost</name>
    <message>
        <source>Here watching everything would keep no more than the variables&apos; way does.</source>
        <translation>여기서는 모두 감시해도 변수만 감시할 때보다 더 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>At size {0} watching everything would keep {1} instead of {2}, {3} times as much, for the same gradient.</source>
        <translation>크기 {0}에서 모두 감시하면 {2} 대신 {1}, 곧 {3}배를 보관합니다. 그레이디언트는 같습니다.</translation>
    </message>
    <message>
        <source>variables watched</source>
        <translation>변수만 감시</translation>
    </message>
    <message>
        <source>all watched</source>
        <translation>모두 감시</translation>
    </message>
    <message>
        <source>ops</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>보관</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>What the tape keeps</source>
        <translation>테이프가 보관하는 값</translation>
    </message>
    <message>
        <source>at growing sizes</source>
        <translation>크기를 키워 가며</translation>
    </message>
    <message>
        <source>ops: how many are recorded. Their outputs are kept for the way back. The dashed bar is all that would be kept if the points were watched too; the filled part is what is kept.</source>
        <translation>연산: 기록한 개수입니다. 그 출력은 되짚어 갈 때 쓰려고 보관합니다. 점선 막대는 점까지 감시할 때 보관할 양 전체이고, 채운 부분은 지금 보관하는 양입니다.</translation>
    </message>
</context>
<context>
    <name>DerivativeCurves</name>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>slope {0}</source>
        <translation>기울기 {0}</translation>
    </message>
</context>
<context>
    <name>Ellipse</name>
    <message>
        <source>Covariance [[{0}, {1}], [{1}, {2}]]</source>
        <translation>공분산 [[{0}, {1}], [{1}, {2}]]</translation>
    </message>
    <message>
        <source>drag to scale · arrows 0.1</source>
        <translation>끌어서 크기 조절 · 화살표 0.1씩</translation>
    </message>
</context>
<context>
    <name>ExamplePicker</name>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Recipes worth starting from; any setting can be changed afterwards.</source>
        <translation>시작하기 좋은 레시피입니다. 설정은 나중에 모두 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>직접 설정</translation>
    </message>
</context>
<context>
    <name>Examples</name>
    <message>
        <source>Ch. 3 · linear</source>
        <translation>3장 · 선형</translation>
    </message>
    <message>
        <source>Typed start</source>
        <translation>직접 쓴 시작값</translation>
    </message>
    <message>
        <source>Mini-batches of 128</source>
        <translation>미니 배치 128</translation>
    </message>
    <message>
        <source>Overlapping clouds</source>
        <translation>겹친 점구름</translation>
    </message>
    <message>
        <source>Beyond the limit</source>
        <translation>한계 너머</translation>
    </message>
    <message>
        <source>Make a tensor</source>
        <translation>텐서를 만들어 보세요</translation>
    </message>
    <message>
        <source>{0} Lines run as soon as it is there.</source>
        <translation>{0} 준비되면 바로 줄을 실행합니다.</translation>
    </message>
    <message>
        <source>Try one:</source>
        <translation>하나를 눌러 보세요:</translation>
    </message>
    <message>
        <source>Run this line.</source>
        <translation>이 줄을 실행합니다.</translation>
    </message>
    <message>
        <source>Run {0}</source>
        <translation>{0} 실행</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Tick a picture.</source>
        <translation>그림을 하나 이상 고르세요.</translation>
    </message>
    <message>
        <source>The last step comes after the first.</source>
        <translation>마지막 스텝은 첫 스텝보다 뒤여야 합니다.</translation>
    </message>
    <message>
        <source>Choose a note.</source>
        <translation>노트를 고르세요.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>폴더를 고르세요.</translation>
    </message>
    <message>
        <source>A folder begins with {0}.</source>
        <translation>폴더는 {0}(으)로 시작합니다.</translation>
    </message>
    <message>
        <source>This folder is not there.</source>
        <translation>이 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>{0} frames</source>
        <translation>{0}프레임</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export to note</source>
        <translation>노트로 내보내기</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>그림을 클립보드에 넣었습니다.</translation>
    </message>
    <message>
        <source>The Markdown is in the clipboard.</source>
        <translation>Markdown을 클립보드에 넣었습니다.</translation>
    </message>
    <message>
        <source>The link is in the clipboard.</source>
        <translation>링크를 클립보드에 넣었습니다.</translation>
    </message>
</context>
<context>
    <name>Exported</name>
    <message>
        <source>Linear classifier in TensorFlow</source>
        <translation>텐서플로로 만든 선형 분류기</translation>
    </message>
    <message>
        <source>Classifier with hidden layers in TensorFlow</source>
        <translation>텐서플로로 만든 은닉층 분류기</translation>
    </message>
    <message>
        <source>Gradient tape in TensorFlow</source>
        <translation>텐서플로의 그레이디언트 테이프</translation>
    </message>
    <message>
        <source>Tensors in TensorFlow</source>
        <translation>텐서플로의 텐서</translation>
    </message>
    <message>
        <source>Layers of Keras</source>
        <translation>케라스의 층</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Save code</source>
        <translation>코드 저장</translation>
    </message>
    <message>
        <source>Programs (*{0})</source>
        <translation>프로그램 (*{0})</translation>
    </message>
    <message>
        <source>Export notebook</source>
        <translation>노트북 내보내기</translation>
    </message>
    <message>
        <source>Notebooks (*{0})</source>
        <translation>노트북 (*{0})</translation>
    </message>
    <message>
        <source>Export history</source>
        <translation>기록 내보내기</translation>
    </message>
    <message>
        <source>Tables (*{0})</source>
        <translation>표 (*{0})</translation>
    </message>
    <message>
        <source>Export arrays</source>
        <translation>배열 내보내기</translation>
    </message>
    <message>
        <source>NumPy arrays (*{0})</source>
        <translation>넘파이 배열 (*{0})</translation>
    </message>
    <message>
        <source>Export points</source>
        <translation>점 내보내기</translation>
    </message>
    <message>
        <source>Export model</source>
        <translation>모델 내보내기</translation>
    </message>
    <message>
        <source>Keras models (*{0})</source>
        <translation>케라스 모델 (*{0})</translation>
    </message>
    <message>
        <source>Export TensorBoard log: name of a new folder</source>
        <translation>텐서보드 로그 내보내기: 새 폴더 이름</translation>
    </message>
</context>
<context>
    <name>ExpressionField</name>
    <message>
        <source>Expression</source>
        <translation>식</translation>
    </message>
    <message>
        <source>For example sin(x) * x or reduce_mean(square(W @ X + b - y))</source>
        <translation>예: sin(x) * x 또는 reduce_mean(square(W @ X + b - y))</translation>
    </message>
    <message>
        <source>Second derivative</source>
        <translation>2차 도함수</translation>
    </message>
    <message>
        <source>Put the tape into another one, which takes the gradient of the gradient.</source>
        <translation>테이프를 바깥 테이프로 감쌉니다. 바깥 테이프가 그레이디언트의 그레이디언트를 구합니다.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>parameters</source>
        <translation>파라미터</translation>
    </message>
    <message>
        <source>Keras&apos;s own count</source>
        <translation>케라스가 센 개수</translation>
    </message>
    <message>
        <source>Input → output</source>
        <translation>입력 → 출력</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>output size = {0}</source>
        <translation>출력 크기 = {0}</translation>
    </message>
</context>
<context>
    <name>FileControl</name>
    <message>
        <source>Use the clouds</source>
        <translation>점구름 쓰기</translation>
    </message>
    <message>
        <source>Draw the points from two Gaussian clouds again.</source>
        <translation>점을 다시 두 가우스 점구름에서 뽑습니다.</translation>
    </message>
</context>
<context>
    <name>FileForm</name>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>A picture in dots: shown everywhere.</source>
        <translation>점으로 된 그림. 어디서나 보입니다.</translation>
    </message>
    <message>
        <source>A picture in lines and letters: sharp at every size.</source>
        <translation>선과 글자로 된 그림. 어느 크기에서나 또렷합니다.</translation>
    </message>
    <message>
        <source>The same as a sheet to print.</source>
        <translation>같은 그림을 인쇄용 한 장으로 만듭니다.</translation>
    </message>
    <message>
        <source>A film that every note shows; 64 colours.</source>
        <translation>어느 노트에서나 보이는 영상. 64색입니다.</translation>
    </message>
    <message>
        <source>A film in full colour, smaller than a GIF.</source>
        <translation>모든 색이 담긴 영상. GIF보다 작습니다.</translation>
    </message>
    <message>
        <source>A film as a video.</source>
        <translation>영상을 비디오로 만듭니다.</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>{0} dots across.</source>
        <translation>가로 {0}점입니다.</translation>
    </message>
    <message>
        <source>First step</source>
        <translation>첫 스텝</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>마지막 스텝</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Transparent</source>
        <translation>투명</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>배경</translation>
    </message>
    <message>
        <source>Light, whatever the window is.</source>
        <translation>창과 관계없이 밝게 그립니다.</translation>
    </message>
    <message>
        <source>Dark, whatever the window is.</source>
        <translation>창과 관계없이 어둡게 그립니다.</translation>
    </message>
    <message>
        <source>Light colours with no ground: the note&apos;s own shows through.</source>
        <translation>밝은 색에 바탕이 없습니다. 노트의 바탕이 비칩니다.</translation>
    </message>
    <message>
        <source>Picture language</source>
        <translation>그림 말 언어</translation>
    </message>
    <message>
        <source>Words of the picture and of the note in Korean.</source>
        <translation>그림과 노트의 말을 한국어로 씁니다.</translation>
    </message>
    <message>
        <source>The same in English.</source>
        <translation>그림과 노트의 말을 영어로 씁니다.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Where the picture goes.</source>
        <translation>그림을 둘 곳입니다.</translation>
    </message>
    <message>
        <source>A name; what stands in braces is filled in: {0}. A name that is taken gets -2.</source>
        <translation>이름입니다. 중괄호 안은 채워집니다: {0}. 이미 있는 이름에는 -2가 붙습니다.</translation>
    </message>
    <message>
        <source>File name</source>
        <translation>파일 이름</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>A film needs a run with steps.</source>
        <translation>영상을 만들려면 훈련한 스텝이 있어야 합니다.</translation>
    </message>
    <message>
        <source>MP4 needs the package av: pip install av</source>
        <translation>MP4에는 av 패키지가 필요합니다: pip install av</translation>
    </message>
</context>
<context>
    <name>FileName</name>
    <message>
        <source>A file needs a name.</source>
        <translation>파일 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>A name can&apos;t have any of {forbidden} nor invisible characters: {found}</source>
        <translation>이름에 {forbidden} 와 보이지 않는 글자는 쓸 수 없습니다: {found}</translation>
    </message>
    <message>
        <source>A name can&apos;t begin or end with a full stop.</source>
        <translation>이름은 마침표로 시작하거나 끝날 수 없습니다.</translation>
    </message>
    <message>
        <source>{name} is the name of a device on Windows.</source>
        <translation>{name}: 윈도우에서 장치 이름입니다.</translation>
    </message>
    <message>
        <source>A name can have at most {most} bytes (a Korean letter has 3).</source>
        <translation>이름은 {most}바이트까지입니다(한글 한 글자는 3바이트).</translation>
    </message>
    <message>
        <source>{field} is unknown; a name can have the fields {known}</source>
        <translation>{field}: 모르는 필드입니다. 쓸 수 있는 필드는 {known}</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Runs, recipes and points (*{0} *.json *.csv)</source>
        <translation>실행, 레시피, 점 (*{0} *.json *.csv)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Save recipe</source>
        <translation>레시피 저장</translation>
    </message>
    <message>
        <source>Save code</source>
        <translation>코드 저장</translation>
    </message>
    <message>
        <source>Export notebook</source>
        <translation>노트북 내보내기</translation>
    </message>
</context>
<context>
    <name>Flow</name>
    <message>
        <source>Outputs of {0}</source>
        <translation>{0}의 출력</translation>
    </message>
    <message>
        <source>Outputs:</source>
        <translation>출력:</translation>
    </message>
    <message>
        <source>raised by {0}</source>
        <translation>{0}에서 발생</translation>
    </message>
    <message>
        <source>Total {0}</source>
        <translation>합계 {0}</translation>
    </message>
    <message>
        <source>Built {0}</source>
        <translation>여기까지 {0}</translation>
    </message>
    <message>
        <source>layer {0} of {1}: {2}</source>
        <translation>층 {1}개 중 {0}번째: {2}</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>파라미터 {0}개</translation>
    </message>
    <message>
        <source>Colours: {0} of {1} numbers of {2}, darkest at ±{3}</source>
        <translation>색: {2}의 숫자 {1}개 중 {0}개, ±{3}에서 가장 진함</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Nothing came here: a layer before has failed.</source>
        <translation>여기까지 온 값이 없습니다. 앞의 층이 실패했습니다.</translation>
    </message>
</context>
<context>
    <name>FlowSheet</name>
    <message>
        <source>Scroll the stack</source>
        <translation>쌓은 층 스크롤</translation>
    </message>
</context>
<context>
    <name>FlowView</name>
    <message>
        <source>Shape flow</source>
        <translation>모양의 흐름</translation>
    </message>
    <message>
        <source>The parameters of all layers that were built: their weights and biases.</source>
        <translation>build를 마친 모든 층의 파라미터입니다: 가중치와 편향.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Copy this line.</source>
        <translation>이 줄을 복사합니다.</translation>
    </message>
    <message>
        <source>Copy this line</source>
        <translation>이 줄 복사</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close; nothing is saved (Esc).</source>
        <translation>저장하지 않고 닫습니다 (Esc).</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>그림 복사</translation>
    </message>
    <message>
        <source>Put the picture into the clipboard.</source>
        <translation>그림을 클립보드에 넣습니다.</translation>
    </message>
    <message>
        <source>Copy Markdown</source>
        <translation>Markdown 복사</translation>
    </message>
    <message>
        <source>Put the text into the clipboard.</source>
        <translation>글을 클립보드에 넣습니다.</translation>
    </message>
    <message>
        <source>Save and copy link</source>
        <translation>저장하고 링크 복사</translation>
    </message>
    <message>
        <source>Write the files; the line goes to the clipboard.</source>
        <translation>파일을 쓰고 링크를 클립보드에 넣습니다.</translation>
    </message>
    <message>
        <source>Progress of the film</source>
        <translation>영상 진행</translation>
    </message>
    <message>
        <source>How much of the film is made.</source>
        <translation>영상이 얼마나 만들어졌는지 보여 줍니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Stop making the film; nothing is saved (Esc).</source>
        <translation>영상 만들기를 멈춥니다. 아무것도 저장하지 않습니다 (Esc).</translation>
    </message>
</context>
<context>
    <name>FreeLine</name>
    <message>
        <source>Any line of TensorFlow; Enter runs it, ↑ and ↓ bring back earlier ones.</source>
        <translation>텐서플로 코드 한 줄입니다. Enter를 누르면 실행하고, ↑ ↓ 키로 이전 줄을 불러옵니다.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>줄</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>The limit is known for the linear classifier only.</source>
        <translation>한계는 선형 분류기에서만 알 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>GridArea</name>
    <message>
        <source>no elements: shape {0}</source>
        <translation>원소 없음: 모양 {0}</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>Another kind of layer in this place</source>
        <translation>이 자리에 다른 종류의 층</translation>
    </message>
    <message>
        <source>Keras refused these inputs.</source>
        <translation>케라스가 이 입력을 거부했습니다.</translation>
    </message>
    <message>
        <source>It came through.</source>
        <translation>통과했습니다.</translation>
    </message>
</context>
<context>
    <name>InputRow</name>
    <message>
        <source>A number, or numbers in square brackets: [[1., 2.], [3., 4.]]</source>
        <translation>숫자 하나 또는 대괄호로 묶은 숫자: [[1., 2.], [3., 4.]]</translation>
    </message>
    <message>
        <source>A variable is watched by itself, a constant only if the tape is told to watch it.</source>
        <translation>변수는 저절로 감시합니다. 상수는 테이프에 감시를 부탁해야 감시합니다.</translation>
    </message>
    <message>
        <source>The type of its numbers. Whole numbers have no gradient.</source>
        <translation>숫자의 dtype입니다. 정수에는 그레이디언트가 없습니다.</translation>
    </message>
    <message>
        <source>Value of {0}</source>
        <translation>{0}의 값</translation>
    </message>
    <message>
        <source>Kind of {0}</source>
        <translation>{0}의 종류</translation>
    </message>
    <message>
        <source>Dtype of {0}</source>
        <translation>{0}의 dtype</translation>
    </message>
    <message>
        <source>Drag to move the input; the arrow keys move it by a point of the curves.</source>
        <translation>끌어서 입력을 옮깁니다. 화살표 키를 누르면 곡선의 점 하나만큼 옮깁니다.</translation>
    </message>
    <message>
        <source>The input. Type a number, or count with the arrow keys.</source>
        <translation>입력입니다. 숫자를 쓰거나 화살표 키로 바꿉니다.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>입력</translation>
    </message>
</context>
<context>
    <name>InputTable</name>
    <message>
        <source>This program gives no name plain numbers.</source>
        <translation>이 프로그램에는 숫자를 바로 넣은 이름이 없습니다.</translation>
    </message>
</context>
<context>
    <name>KeyList</name>
    <message>
        <source>All keys</source>
        <translation>모든 키</translation>
    </message>
</context>
<context>
    <name>KindMenu</name>
    <message>
        <source>rank {0}</source>
        <translation>랭크 {0}</translation>
    </message>
</context>
<context>
    <name>LayerBench</name>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>play the moments</source>
        <translation>순간 재생</translation>
    </message>
    <message>
        <source>moment</source>
        <translation>순간</translation>
    </message>
    <message>
        <source>input shape</source>
        <translation>입력 모양</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>모든 키</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>즉시 실행</translation>
    </message>
    <message>
        <source>seed {0}</source>
        <translation>시드 {0}</translation>
    </message>
    <message>
        <source>Calling the layers…</source>
        <translation>층을 부르는 중…</translation>
    </message>
</context>
<context>
    <name>LayerCard</name>
    <message>
        <source>Click, or press Enter, to change this layer in the side panel.</source>
        <translation>클릭하거나 Enter를 누르면 옆 패널에서 이 층을 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>파라미터 {0}개</translation>
    </message>
</context>
<context>
    <name>LayerForm</name>
    <message>
        <source>No layer is picked: click one in the stack or below it.</source>
        <translation>고른 층이 없습니다. 쌓은 층이나 그 아래에서 하나를 클릭하세요.</translation>
    </message>
    <message>
        <source>Given the string &quot;relu&quot;, it raises a TypeError: it calls what it is given.</source>
        <translation>문자열 &quot;relu&quot;를 주면 TypeError가 납니다. 받은 것을 그대로 부르기 때문입니다.</translation>
    </message>
</context>
<context>
    <name>LayerLessons</name>
    <message>
        <source>One SimpleDense</source>
        <translation>SimpleDense 한 층</translation>
    </message>
    <message>
        <source>The book&apos;s layer: made, built at its first call, called.</source>
        <translation>책의 층입니다. 만들고, 처음 부를 때 build하고, 부릅니다.</translation>
    </message>
    <message>
        <source>A string as activation</source>
        <translation>문자열 활성화</translation>
    </message>
    <message>
        <source>SimpleDense calls what it is given, and a string can&apos;t be called.</source>
        <translation>SimpleDense는 받은 것을 그대로 부릅니다. 문자열은 부를 수 없습니다.</translation>
    </message>
    <message>
        <source>Four layers</source>
        <translation>층 네 개 쌓기</translation>
    </message>
    <message>
        <source>What one layer returns goes into the next; only the first width is given.</source>
        <translation>한 층의 출력이 다음 층의 입력이 됩니다. 너비는 첫 입력만 정합니다.</translation>
    </message>
    <message>
        <source>Another width</source>
        <translation>너비가 다를 때</translation>
    </message>
    <message>
        <source>The weights are made for the width of the first call; a second one must have it.</source>
        <translation>가중치는 첫 호출의 너비에 맞춰 만듭니다. 두 번째 호출도 너비가 같아야 합니다.</translation>
    </message>
    <message>
        <source>Linear classifier</source>
        <translation>선형 분류기</translation>
    </message>
    <message>
        <source>The chapter&apos;s last model as one layer: points in two clouds, one output.</source>
        <translation>3장의 마지막 모델을 층 하나로 만듭니다. 두 점구름의 점, 출력 하나입니다.</translation>
    </message>
    <message>
        <source>rank {0}</source>
        <translation>랭크 {0}</translation>
    </message>
    <message>
        <source>A layer for each rank</source>
        <translation>랭크로 고르는 층</translation>
    </message>
    <message>
        <source>The rank of a tensor chooses the layer: which take this one, and which refuse it.</source>
        <translation>텐서의 랭크가 층을 고릅니다. 이 텐서를 받는 층과 거부하는 층을 봅니다.</translation>
    </message>
    <message>
        <source>Vectors</source>
        <translation>벡터</translation>
    </message>
    <message>
        <source>(samples, features): Dense layers take them.</source>
        <translation>(샘플, 특성): Dense 층이 받습니다.</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>(samples, height, width, channels): Conv2D takes them; Flatten makes vectors of them.</source>
        <translation>(샘플, 높이, 너비, 채널): Conv2D가 받습니다. Flatten은 벡터로 바꿉니다.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>시계열</translation>
    </message>
    <message>
        <source>(samples, steps, features): recurrent layers and Conv1D take them.</source>
        <translation>(샘플, 타임스텝, 특성): 순환 층과 Conv1D가 받습니다.</translation>
    </message>
</context>
<context>
    <name>LayerMenu</name>
    <message>
        <source>Add before</source>
        <translation>앞에 추가</translation>
    </message>
    <message>
        <source>Add after</source>
        <translation>뒤에 추가</translation>
    </message>
    <message>
        <source>Move to the left</source>
        <translation>왼쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Move to the right</source>
        <translation>오른쪽으로 옮기기</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>빼기</translation>
    </message>
</context>
<context>
    <name>LayerPanel</name>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>of the stack</source>
        <translation>쌓은 층</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>ones</source>
        <translation>모두 1</translation>
    </message>
    <message>
        <source>tf.ones: every number is 1.</source>
        <translation>tf.ones: 모든 숫자가 1입니다.</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>정규 분포</translation>
    </message>
    <message>
        <source>tf.random.normal: random numbers around 0, by the seed of the weights.</source>
        <translation>tf.random.normal: 0 둘레의 난수입니다. 가중치의 시드를 씁니다.</translation>
    </message>
    <message>
        <source>The book&apos;s own layer: activation(inputs @ W + b).</source>
        <translation>책의 층입니다: activation(inputs @ W + b).</translation>
    </message>
    <message>
        <source>Keras&apos;s own: activation(inputs @ kernel + bias), along the last axis.</source>
        <translation>케라스의 층입니다: 마지막 축에 activation(inputs @ kernel + bias).</translation>
    </message>
    <message>
        <source>Goes through the steps of a series with one state.</source>
        <translation>상태 하나로 시계열의 타임스텝을 차례로 지납니다.</translation>
    </message>
    <message>
        <source>Goes through the steps of a series with a state and a memory, by four gates.</source>
        <translation>상태와 기억을 가지고 게이트 네 개로 시계열의 타임스텝을 차례로 지납니다.</translation>
    </message>
    <message>
        <source>Goes through the steps of a series with a state, by three gates.</source>
        <translation>상태를 가지고 게이트 세 개로 시계열의 타임스텝을 차례로 지납니다.</translation>
    </message>
    <message>
        <source>Slides a window along the steps of a series.</source>
        <translation>시계열의 타임스텝을 따라 창을 밀어 갑니다.</translation>
    </message>
    <message>
        <source>Slides a window over the rows and columns of an image.</source>
        <translation>이미지의 행과 열을 따라 창을 밀어 갑니다.</translation>
    </message>
    <message>
        <source>Puts all numbers of a sample into one row; it has no parameters.</source>
        <translation>샘플의 모든 숫자를 한 줄로 폅니다. 파라미터가 없습니다.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Which layer it is.</source>
        <translation>어떤 층인지 고릅니다.</translation>
    </message>
    <message>
        <source>How many numbers come out for each one vector.</source>
        <translation>벡터 하나마다 나오는 숫자의 개수입니다.</translation>
    </message>
    <message>
        <source>How many windows slide over it: channels that come out.</source>
        <translation>밀어 가는 창의 개수, 곧 출력 채널의 개수입니다.</translation>
    </message>
    <message>
        <source>The side of the window that slides.</source>
        <translation>밀어 가는 창의 한 변입니다.</translation>
    </message>
    <message>
        <source>How far the window moves each time.</source>
        <translation>창을 한 번에 옮기는 칸 수입니다.</translation>
    </message>
    <message>
        <source>valid: the window stays inside; same: zeros around it, so that nothing gets smaller.</source>
        <translation>valid: 창이 안에만 머뭅니다. same: 둘레를 0으로 채워 크기가 줄지 않습니다.</translation>
    </message>
    <message>
        <source>The function of the sum; None: the sum as it is.</source>
        <translation>합에 적용하는 함수입니다. None: 합을 그대로 냅니다.</translation>
    </message>
    <message>
        <source>True: what comes out at every step; False: only at the last one.</source>
        <translation>True: 모든 타임스텝의 출력. False: 마지막 타임스텝의 출력만.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>Samples first: (2, 784) vectors, (32, 10, 16) series, (8, 28, 28, 3) images; 2 to 4 axes.</source>
        <translation>샘플 축이 먼저입니다: (2, 784) 벡터, (32, 10, 16) 시계열, (8, 28, 28, 3) 이미지. 축은 2~4개입니다.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>What numbers go in.</source>
        <translation>어떤 숫자를 넣을지 고릅니다.</translation>
    </message>
    <message>
        <source>two clouds</source>
        <translation>두 점구름</translation>
    </message>
    <message>
        <source>Points of two clouds, as in the classifier.</source>
        <translation>분류기에서처럼 두 점구름의 점입니다.</translation>
    </message>
    <message>
        <source>sine series</source>
        <translation>사인 시계열</translation>
    </message>
    <message>
        <source>Sine waves of several frequencies.</source>
        <translation>진동수가 여러 가지인 사인파입니다.</translation>
    </message>
    <message>
        <source>drawn images</source>
        <translation>그린 이미지</translation>
    </message>
    <message>
        <source>Rings with a stroke through them.</source>
        <translation>선 하나가 지나는 고리입니다.</translation>
    </message>
</context>
<context>
    <name>LayerPicture</name>
    <message>
        <source>Inputs and outputs</source>
        <translation>입력과 출력</translation>
    </message>
    <message>
        <source>Go over the outputs, with the pointer or the arrow keys: the frame is what each was made from.</source>
        <translation>포인터나 화살표 키로 출력을 짚어 보세요. 테두리는 그 출력이 만들어진 입력입니다.</translation>
    </message>
</context>
<context>
    <name>LayerSession</name>
    <message>
        <source>lesson</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>층</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>new layer</source>
        <translation>새 층</translation>
    </message>
    <message>
        <source>removed layer</source>
        <translation>층 빼기</translation>
    </message>
    <message>
        <source>moved layer</source>
        <translation>층 옮기기</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>second call</source>
        <translation>두 번째 호출</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>variable: watched by itself</source>
        <translation>변수: 자동으로 감시</translation>
    </message>
    <message>
        <source>constant: needs tape.watch()</source>
        <translation>상수: tape.watch()를 불러야 감시</translation>
    </message>
    <message>
        <source>skipped: not recorded</source>
        <translation>건너뜀: 기록 안 됨</translation>
    </message>
    <message>
        <source>a gradient</source>
        <translation>그레이디언트 값</translation>
    </message>
    <message>
        <source>not computed yet (it is not 0)</source>
        <translation>아직 계산 전 (0이 아님)</translation>
    </message>
    <message>
        <source>Outline and shape are the true class, the filling is the predicted one.</source>
        <translation>테두리와 모양은 정답 클래스, 속의 색은 예측한 클래스입니다.</translation>
    </message>
    <message>
        <source>Class 0</source>
        <translation>클래스 0</translation>
    </message>
    <message>
        <source>Class 1</source>
        <translation>클래스 1</translation>
    </message>
    <message>
        <source>Misclassified</source>
        <translation>오분류</translation>
    </message>
    <message>
        <source>{0} of {1} drawn</source>
        <translation>{1}개 중 {0}개 표시</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>색 눈금</translation>
    </message>
    <message>
        <source>Blue is below zero, orange above; the darkest is the largest absolute value of what is compared.</source>
        <translation>파랑은 0보다 작은 값, 주황은 0보다 큰 값입니다. 가장 진한 색은 비교하는 값 가운데 가장 큰 절댓값입니다.</translation>
    </message>
</context>
<context>
    <name>LessonList</name>
    <message>
        <source>on screen</source>
        <translation>표시 중</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>해당</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Examples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Why is the gradient None?</source>
        <translation>그레이디언트가 왜 None일까?</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>표시</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>감시 중</translation>
    </message>
    <message>
        <source>not trainable</source>
        <translation>훈련 제외</translation>
    </message>
    <message>
        <source>applies</source>
        <translation>해당</translation>
    </message>
    <message>
        <source>Column {0}: {1}</source>
        <translation>{0}번째 칸: {1}</translation>
    </message>
    <message>
        <source>Gradient of x²</source>
        <translation>x²의 그레이디언트</translation>
    </message>
    <message>
        <source>The smallest tape there is: x² at 3 has the gradient 6.</source>
        <translation>가장 작은 테이프입니다. 3에서 x²의 그레이디언트는 6입니다.</translation>
    </message>
    <message>
        <source>Constant and tape.watch</source>
        <translation>상수와 tape.watch</translation>
    </message>
    <message>
        <source>A constant has a gradient only if the tape is told to watch it.</source>
        <translation>상수는 테이프에 감시를 부탁해야 그레이디언트가 생깁니다.</translation>
    </message>
    <message>
        <source>w·x² + b and its loss</source>
        <translation>w·x² + b 와 손실</translation>
    </message>
    <message>
        <source>Two variables, a constant and a loss: seven operations, six nodes on the way back.</source>
        <translation>변수 둘, 상수 하나, 손실 하나입니다. 연산은 일곱 개, 되돌아가는 길의 노드는 여섯 개입니다.</translation>
    </message>
    <message>
        <source>The falling apple: 4.9 t²</source>
        <translation>떨어지는 사과: 4.9 t²</translation>
    </message>
    <message>
        <source>A tape in a tape: position, speed and acceleration.</source>
        <translation>테이프 속의 테이프: 위치, 속도, 가속도입니다.</translation>
    </message>
    <message>
        <source>The value of record time</source>
        <translation>기록할 때의 값</translation>
    </message>
    <message>
        <source>A tape keeps the values it has seen: what is assigned later changes nothing.</source>
        <translation>테이프는 기록할 때 본 값을 보관합니다. 나중에 대입한 값은 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>A persistent tape</source>
        <translation>persistent 테이프</translation>
    </message>
    <message>
        <source>persistent=True lets a tape answer twice, and keep its values until then.</source>
        <translation>persistent=True이면 테이프가 두 번 답할 수 있고, 그때까지 값을 보관합니다.</translation>
    </message>
    <message>
        <source>Why not watch everything</source>
        <translation>모두 감시하지 않는 까닭</translation>
    </message>
    <message>
        <source>What is recorded is kept: operations and bytes, for the variable alone and for all.</source>
        <translation>기록한 값은 보관됩니다. 변수만 감시할 때와 모두 감시할 때의 연산 수와 바이트를 비교합니다.</translation>
    </message>
    <message>
        <source>A step of the classifier</source>
        <translation>분류기의 한 스텝</translation>
    </message>
    <message>
        <source>The linear classifier of the book on six points: matrices, a mean, an update.</source>
        <translation>점 여섯 개로 보는 책의 선형 분류기: 행렬, 평균, 갱신입니다.</translation>
    </message>
    <message>
        <source>Your own…</source>
        <translation>직접 입력…</translation>
    </message>
    <message>
        <source>Type any expression; its tape and its gradients follow.</source>
        <translation>아무 식이나 입력하면 그 테이프와 그레이디언트가 나옵니다.</translation>
    </message>
    <message>
        <source>Constant, not watched</source>
        <translation>감시하지 않은 상수</translation>
    </message>
    <message>
        <source>A tape watches variables by itself, constants only if it is told to.</source>
        <translation>테이프는 변수를 스스로 감시하고, 상수는 부탁해야 감시합니다.</translation>
    </message>
    <message>
        <source>trainable=False variable</source>
        <translation>trainable=False 변수</translation>
    </message>
    <message>
        <source>A variable that is not trainable is not watched.</source>
        <translation>훈련에서 제외한 변수는 감시하지 않습니다.</translation>
    </message>
    <message>
        <source>Integer dtype</source>
        <translation>정수 dtype</translation>
    </message>
    <message>
        <source>Whole numbers have no gradient: there is no small change of them.</source>
        <translation>정수에는 그레이디언트가 없습니다. 정수는 조금만 바꿀 수 없기 때문입니다.</translation>
    </message>
    <message>
        <source>Out through .numpy()</source>
        <translation>.numpy()로 텐서플로를 벗어남</translation>
    </message>
    <message>
        <source>What leaves TensorFlow comes back as a number without a past.</source>
        <translation>텐서플로를 벗어난 값은 과거가 없는 숫자로 돌아옵니다.</translation>
    </message>
    <message>
        <source>Variable overwritten</source>
        <translation>변수를 텐서로 덮어씀</translation>
    </message>
    <message>
        <source>v = v + 1. gives the name of a variable to a new tensor.</source>
        <translation>v = v + 1.은 변수의 이름을 새 텐서에 붙입니다.</translation>
    </message>
    <message>
        <source>Computed outside the tape</source>
        <translation>테이프 밖에서 계산</translation>
    </message>
    <message>
        <source>A tape records only what is computed inside its block.</source>
        <translation>테이프는 자기 블록 안에서 계산한 것만 기록합니다.</translation>
    </message>
    <message>
        <source>The value passes, the gradient does not.</source>
        <translation>값은 지나가지만 그레이디언트는 지나가지 못합니다.</translation>
    </message>
    <message>
        <source>This tape watches nothing but what it is told to.</source>
        <translation>이 테이프는 부탁한 것만 감시합니다.</translation>
    </message>
    <message>
        <source>Inner gradient() outside</source>
        <translation>안쪽 gradient()를 밖에서 호출</translation>
    </message>
    <message>
        <source>The outer tape has closed before the inner gradient is computed.</source>
        <translation>안쪽 그레이디언트를 계산하기 전에 바깥 테이프가 닫혔습니다.</translation>
    </message>
    <message>
        <source>Tape consumed</source>
        <translation>소비된 테이프</translation>
    </message>
    <message>
        <source>Asked a second time, a tape that is not persistent raises RuntimeError.</source>
        <translation>persistent가 아닌 테이프를 두 번 부르면 RuntimeError가 납니다.</translation>
    </message>
</context>
<context>
    <name>Life</name>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>no weights</source>
        <translation>가중치 없음</translation>
    </message>
    <message>
        <source>{0} = {1} parameters</source>
        <translation>{0} = 파라미터 {1}</translation>
    </message>
    <message>
        <source>Not reached.</source>
        <translation>여기까지 오지 못했습니다.</translation>
    </message>
    <message>
        <source>0 weights</source>
        <translation>가중치 0개</translation>
    </message>
    <message>
        <source>0 parameters</source>
        <translation>파라미터 0</translation>
    </message>
    <message>
        <source>Keras refuses these settings.</source>
        <translation>케라스가 이 설정을 거부합니다.</translation>
    </message>
    <message>
        <source>There is nothing to note. It will have no weights.</source>
        <translation>적어 둘 것이 없습니다. 가중치도 생기지 않습니다.</translation>
    </message>
    <message>
        <source>It only notes the size of its outputs and its activation. No weights yet.</source>
        <translation>출력 크기와 활성화 함수만 적어 둡니다. 가중치는 아직 없습니다.</translation>
    </message>
    <message>
        <source>It only notes its settings. No weights yet.</source>
        <translation>설정만 적어 둡니다. 가중치는 아직 없습니다.</translation>
    </message>
    <message>
        <source>when made</source>
        <translation>층을 만들 때</translation>
    </message>
    <message>
        <source>once, at first call</source>
        <translation>처음 부를 때 한 번</translation>
    </message>
    <message>
        <source>Refused, before any weights were made.</source>
        <translation>가중치를 만들기 전에 거부했습니다.</translation>
    </message>
    <message>
        <source>The first call shows it the shape of the inputs.</source>
        <translation>첫 호출에서 입력 모양을 봅니다.</translation>
    </message>
    <message>
        <source>The first call shows it the shape of the inputs. Then it makes the weights.</source>
        <translation>첫 호출에서 입력 모양을 봅니다. 그다음 가중치를 만듭니다.</translation>
    </message>
    <message>
        <source>{0} parameters</source>
        <translation>파라미터 {0}</translation>
    </message>
    <message>
        <source>Skipped: the second call finds the weights that are there.</source>
        <translation>건너뜀: 두 번째 호출은 이미 있는 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>The inputs are {0}: their last dimension becomes the rows of {1}.</source>
        <translation>입력은 {0}입니다. 입력의 마지막 차원이 {1}의 행 수가 됩니다.</translation>
    </message>
    <message>
        <source>The inputs are {0}. It makes no weights.</source>
        <translation>입력은 {0}입니다. 가중치는 만들지 않습니다.</translation>
    </message>
    <message>
        <source>The inputs are {0}: the weights are made to fit.</source>
        <translation>입력은 {0}입니다. 여기에 맞춰 가중치를 만듭니다.</translation>
    </message>
    <message>
        <source>at every call</source>
        <translation>부를 때마다</translation>
    </message>
    <message>
        <source>no outputs</source>
        <translation>출력 없음</translation>
    </message>
    <message>
        <source>Forward pass: matrix product, plus bias, activation.</source>
        <translation>순전파: 행렬 곱, 편향 더하기, 활성화 함수.</translation>
    </message>
    <message>
        <source>Each row of the inputs times each column of {0}.</source>
        <translation>입력의 각 행과 {0}의 각 열을 곱합니다.</translation>
    </message>
    <message>
        <source>{0} is added to every row.</source>
        <translation>모든 행에 {0}을(를) 더합니다.</translation>
    </message>
    <message>
        <source>relu lets through what is above zero. White cells are 0.</source>
        <translation>relu는 0보다 큰 값만 통과시킵니다. 흰 칸은 0입니다.</translation>
    </message>
    <message>
        <source>softmax makes each row shares of 1.</source>
        <translation>softmax는 각 행을 합이 1인 비율로 바꿉니다.</translation>
    </message>
    <message>
        <source>{0} is applied to each number.</source>
        <translation>숫자마다 {0} 함수를 적용합니다.</translation>
    </message>
    <message>
        <source>The kernel moves along each series; each filter gives a channel.</source>
        <translation>커널이 시계열을 따라 움직입니다. 필터마다 채널이 하나씩 나옵니다.</translation>
    </message>
    <message>
        <source>The kernel moves over each image; each filter gives a channel.</source>
        <translation>커널이 이미지 위를 움직입니다. 필터마다 채널이 하나씩 나옵니다.</translation>
    </message>
    <message>
        <source>All axes behind that of the samples become one.</source>
        <translation>샘플 축 뒤의 모든 축이 하나가 됩니다.</translation>
    </message>
    <message>
        <source>It reads each series step by step and returns its state at every step.</source>
        <translation>시계열을 타임스텝마다 차례로 읽고 매번 상태를 냅니다.</translation>
    </message>
    <message>
        <source>It reads each series step by step and returns its last state.</source>
        <translation>시계열을 타임스텝마다 차례로 읽고 마지막 상태를 냅니다.</translation>
    </message>
    <message>
        <source>call 2</source>
        <translation>호출 2</translation>
    </message>
    <message>
        <source>call 1</source>
        <translation>호출 1</translation>
    </message>
    <message>
        <source>line {0} of {1}</source>
        <translation>줄 {0} / {1}</translation>
    </message>
    <message>
        <source>outputs {0}</source>
        <translation>출력 {0}</translation>
    </message>
    <message>
        <source>Each sample has {0} numbers, but {1} has {2} rows.</source>
        <translation>샘플마다 숫자는 {0}개인데 {1}의 행은 {2}개입니다.</translation>
    </message>
    <message>
        <source>{0} is a string, no function: it can&apos;t be called.</source>
        <translation>{0}: 함수가 아니라 문자열이므로 부를 수 없습니다.</translation>
    </message>
    <message>
        <source>Refused: there are no outputs.</source>
        <translation>거부: 출력이 없습니다.</translation>
    </message>
    <message>
        <source>open</source>
        <translation>열림</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>닫힘</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>consumed</source>
        <translation>소비됨</translation>
    </message>
    <message>
        <source>It was asked again, on line {0}, when its values were gone.</source>
        <translation>{0}번째 줄에서 다시 불렀지만 값이 이미 없습니다.</translation>
    </message>
    <message>
        <source>It writes down what is done to a watched value. {0} kept so far.</source>
        <translation>감시하는 값에 하는 일을 적습니다. 지금까지 보관한 값은 {0}입니다.</translation>
    </message>
    <message>
        <source>persistent: it stays closed until del {1}, for any number of calls. {0} kept.</source>
        <translation>persistent: del {1} 전까지는 몇 번을 불러도 닫힌 채로 있습니다. 보관한 값은 {0}입니다.</translation>
    </message>
    <message>
        <source>Nothing more is recorded. {0} kept for the way back.</source>
        <translation>더는 기록하지 않습니다. 되돌아갈 때 쓰려고 보관한 값은 {0}입니다.</translation>
    </message>
    <message>
        <source>gradient() reads it backward. It is persistent: {0} stay until del {1}.</source>
        <translation>gradient()가 거꾸로 읽습니다. persistent이므로 보관한 값({0})은 del {1}까지 남습니다.</translation>
    </message>
    <message>
        <source>One call of gradient() uses up the {0} kept. A second call would be a RuntimeError.</source>
        <translation>gradient()를 한 번 부르면 보관한 값({0})을 버립니다. 두 번째 호출은 RuntimeError입니다.</translation>
    </message>
    <message>
        <source>gradient() was called. There was nothing on the tape to go back by.</source>
        <translation>gradient()를 불렀습니다. 테이프에 되짚어 갈 기록이 없었습니다.</translation>
    </message>
    <message>
        <source>del {1} has let go of the {0} that it kept.</source>
        <translation>del {1}에서 보관한 값({0})을 버렸습니다.</translation>
    </message>
    <message>
        <source>gradient() was called: the {0} are let go. A second call is a RuntimeError.</source>
        <translation>gradient()를 불러서 보관한 값({0})을 버렸습니다. 두 번째 호출은 RuntimeError입니다.</translation>
    </message>
    <message>
        <source>Its block on line {2} has not been reached.</source>
        <translation>{2}번째 줄의 블록에 아직 이르지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>LifeCycle</name>
    <message>
        <source>Life of the tape</source>
        <translation>테이프의 수명</translation>
    </message>
    <message>
        <source>GradientTape(persistent=True): gradient() may be called any number of times, until del tape.</source>
        <translation>GradientTape(persistent=True): del tape 전까지 gradient()를 몇 번이든 부를 수 있습니다.</translation>
    </message>
    <message>
        <source>A persistent tape</source>
        <translation>persistent 테이프</translation>
    </message>
    <message>
        <source>This program has no tape.</source>
        <translation>이 프로그램에는 테이프가 없습니다.</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, 줄 {1}</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>테이프</translation>
    </message>
</context>
<context>
    <name>LifeView</name>
    <message>
        <source>The three moments of a layer</source>
        <translation>층의 세 순간</translation>
    </message>
</context>
<context>
    <name>LimitView</name>
    <message>
        <source>Learning-rate limit</source>
        <translation>학습률 한계</translation>
    </message>
    <message>
        <source>about</source>
        <translation>근사</translation>
    </message>
    <message>
        <source>✓ stable</source>
        <translation>✓ 안정</translation>
    </message>
    <message>
        <source>× unstable</source>
        <translation>× 불안정</translation>
    </message>
    <message>
        <source>The limit is known for the linear classifier only.</source>
        <translation>한계는 선형 분류기에서만 알 수 있습니다.</translation>
    </message>
    <message>
        <source>η = {}; the limit of all points is 2/λmax = {}, that of a mini-batch about the same.</source>
        <translation>η = {}; 모든 점의 한계는 2/λmax = {}, 미니 배치의 한계도 거의 같습니다.</translation>
    </message>
    <message>
        <source>η = {} is below 2/λmax = {}: the loss falls to its minimum.</source>
        <translation>η = {}: 2/λmax = {}보다 작습니다. 손실이 최솟값까지 내려갑니다.</translation>
    </message>
    <message>
        <source>η = {} is not below 2/λmax = {}: the weights swing further at every step.</source>
        <translation>η = {}: 2/λmax = {}보다 작지 않습니다. 가중치가 스텝마다 더 크게 흔들립니다.</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Line {line}, column {column}: {said}</source>
        <translation>{line}번째 줄 {column}번째 칸: {said}</translation>
    </message>
    <message>
        <source>the character “{0}” can&apos;t be used here; code is plain ASCII, comments take any letter.</source>
        <translation>“{0}” 문자는 여기서 쓸 수 없습니다. 코드는 ASCII로만 쓰고, 주석에는 어떤 글자든 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>a tab can&apos;t be used; four spaces indent a line.</source>
        <translation>탭은 쓸 수 없습니다. 들여쓰기는 공백 네 개입니다.</translation>
    </message>
    <message>
        <source>this is nested too deeply: at most {0} levels.</source>
        <translation>너무 깊이 겹쳐 있습니다. 최대 {0}단계입니다.</translation>
    </message>
    <message>
        <source>the line has {0} characters: at most {1}.</source>
        <translation>이 줄은 {0}자입니다. 최대 {1}자입니다.</translation>
    </message>
    <message>
        <source>the program has {0} characters: at most {1}.</source>
        <translation>프로그램이 {0}자입니다. 최대 {1}자입니다.</translation>
    </message>
    <message>
        <source>the program has {0} numbers: at most {1}.</source>
        <translation>프로그램에 숫자가 {0}개 있습니다. 최대 {1}개입니다.</translation>
    </message>
    <message>
        <source>the statement has too many parts: at most {0}; split it into several.</source>
        <translation>한 문장에 부분이 너무 많습니다. 최대 {0}개입니다. 여러 줄로 나누세요.</translation>
    </message>
    <message>
        <source>Python can&apos;t read this: {0}.</source>
        <translation>파이썬이 읽을 수 없습니다: {0}.</translation>
    </message>
    <message>
        <source>a gradient is asked for by names: tape.gradient(loss, w) or tape.gradient(loss, [w, b]).</source>
        <translation>그레이디언트는 이름으로 구합니다: tape.gradient(loss, w) 또는 tape.gradient(loss, [w, b]).</translation>
    </message>
    <message>
        <source>{0}(…) alone on a line does nothing; tape.watch(x), w.assign(…) and print(…) can stand alone.</source>
        <translation>{0}(…)만 있는 줄은 아무 일도 하지 않습니다. tape.watch(x), w.assign(…), print(…)는 홀로 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} is not a tape that is there; these are: {1}.</source>
        <translation>{0}(이)라는 테이프는 없습니다. 있는 테이프: {1}.</translation>
    </message>
    <message>
        <source>{0} is not a tape; with tf.GradientTape() as tape: makes one.</source>
        <translation>{0}은(는) 테이프가 아닙니다. with tf.GradientTape() as tape: 줄로 테이프를 만듭니다.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be given a value; nor can tf, np, print and names that begin with _.</source>
        <translation>{0}에는 값을 줄 수 없습니다. tf, np, print, _로 시작하는 이름도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be used; a line is x = …, with tf.GradientTape() as tape:, tape.watch(x), w.assign(…), print(…) or del tape.</source>
        <translation>“{0}”은(는) 쓸 수 없습니다. 쓸 수 있는 줄은 x = …, with tf.GradientTape() as tape:, tape.watch(x), w.assign(…), print(…), del tape입니다.</translation>
    </message>
    <message>
        <source>a value can&apos;t be put into {0}; only under a name: x = …</source>
        <translation>{0}에는 값을 넣을 수 없습니다. 값은 이름에만 넣습니다: x = …</translation>
    </message>
    <message>
        <source>{0} names need a gradient of {0} sources, such as dw, db = tape.gradient(loss, [w, b]).</source>
        <translation>이름이 {0}개이면 그레이디언트도 {0}개를 구해야 합니다. 예: dw, db = tape.gradient(loss, [w, b]).</translation>
    </message>
    <message>
        <source>nothing keeps this gradient; a name does: dw = tape.gradient(loss, w).</source>
        <translation>이 그레이디언트를 받을 이름이 없습니다. 이름을 붙이세요: dw = tape.gradient(loss, w).</translation>
    </message>
    <message>
        <source>{0} can&apos;t be watched; only names can: tape.watch(x).</source>
        <translation>{0}은(는) 감시할 수 없습니다. 이름만 감시할 수 있습니다: tape.watch(x).</translation>
    </message>
    <message>
        <source>{0} can&apos;t be opened; tf.GradientTape() can.</source>
        <translation>{0}은(는) with로 열 수 없습니다. tf.GradientTape()는 열 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} takes {1} arguments, not {2}.</source>
        <translation>{0}의 인수는 {1}개입니다. {2}개가 아닙니다.</translation>
    </message>
    <message>
        <source>{0} takes 1 argument, not {2}.</source>
        <translation>{0}의 인수는 1개입니다. {2}개가 아닙니다.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used; of what a tensor has, only x.numpy() can.</source>
        <translation>{0}은(는) 쓸 수 없습니다. 텐서에 딸린 것은 x.numpy()만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used here; a number can, such as 3. or 0.5.</source>
        <translation>{0}은(는) 여기서 쓸 수 없습니다. 3.이나 0.5 같은 숫자는 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} is not a dtype that can be used here; these are: {1}.</source>
        <translation>{0}은(는) 여기서 쓸 수 있는 dtype이 아닙니다. 쓸 수 있는 dtype: {1}.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be used; numbers, names, + - * / ** @ and functions such as tf.square can.</source>
        <translation>쓸 수 없는 식입니다: {0}. 숫자, 이름, + - * / ** @, tf.square 같은 함수는 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} is either True or False.</source>
        <translation>{0} 값은 True 아니면 False입니다.</translation>
    </message>
    <message>
        <source>{0} is not one of the functions that can be used here; {1} is.</source>
        <translation>{0} 함수는 여기서 쓸 수 없습니다. {1} 함수는 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} is not one of the functions that can be used here, such as tf.square or tf.matmul.</source>
        <translation>{0} 함수는 여기서 쓸 수 없습니다. tf.square나 tf.matmul 같은 함수는 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be an index; whole numbers can: x[0] or x[0, 1].</source>
        <translation>{0}은(는) 인덱스가 될 수 없습니다. 정수는 될 수 있습니다: x[0] 또는 x[0, 1].</translation>
    </message>
    <message>
        <source>{0} has no {1}=; it takes: {2}.</source>
        <translation>{0}에는 {1}= 인수가 없습니다. 쓸 수 있는 인수: {2}.</translation>
    </message>
    <message>
        <source>{0} has no {1}=; it takes no keyword.</source>
        <translation>{0}에는 {1}= 인수가 없습니다. 키워드 인수를 받지 않습니다.</translation>
    </message>
    <message>
        <source>the number is too large; whole numbers go to 2⁶³, others to 1e308.</source>
        <translation>숫자가 너무 큽니다. 정수는 2⁶³까지, 다른 수는 1e308까지입니다.</translation>
    </message>
    <message>
        <source>{0}= takes plain numbers only, such as 0 or [0, 1].</source>
        <translation>{0}= 인수는 0이나 [0, 1] 같은 보통 숫자만 받습니다.</translation>
    </message>
    <message>
        <source>the operator in {0} can&apos;t be used; + - * / ** @ can.</source>
        <translation>{0}에 있는 연산자는 쓸 수 없습니다. + - * / ** @ 연산자는 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} is a tape, not a value; {0}.gradient(loss, w) gives one.</source>
        <translation>{0}은(는) 값이 아니라 테이프입니다. {0}.gradient(loss, w)는 값을 줍니다.</translation>
    </message>
    <message>
        <source>{0} has no value here; names that have one: {1}.</source>
        <translation>여기서 {0}에는 값이 없습니다. 값이 있는 이름: {1}.</translation>
    </message>
    <message>
        <source>{0} has no value here; {0} = tf.constant(3.) gives it one.</source>
        <translation>여기서 {0}에는 값이 없습니다. {0} = tf.constant(3.) 줄로 값을 줍니다.</translation>
    </message>
    <message>
        <source>a plain number is divided by zero; another divisor can be used.</source>
        <translation>보통 숫자를 0으로 나누었습니다. 다른 수로 나누세요.</translation>
    </message>
    <message>
        <source>the tensor would have {0} elements: at most {1}.</source>
        <translation>텐서의 원소가 {0}개가 됩니다. 최대 {1}개입니다.</translation>
    </message>
    <message>
        <source>“{0}” after “# by hand:” can&apos;t be read; one expression for each source can: 2 * x, 1.</source>
        <translation>“# by hand:” 뒤의 “{0}”을(를) 읽을 수 없습니다. 구하는 그레이디언트마다 식을 하나씩 적습니다: 2 * x, 1.</translation>
    </message>
    <message>
        <source>no gradient is asked for; dw = tape.gradient(loss, w) asks for one.</source>
        <translation>그레이디언트를 구하는 줄이 없습니다. dw = tape.gradient(loss, w) 줄로 구합니다.</translation>
    </message>
    <message>
        <source>{0} gives {1} here; only finite numbers can go on.</source>
        <translation>여기서 {0}의 결과는 {1}입니다. 유한한 수로만 계속할 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} ** {1} is too large; plain numbers take exponents up to {most}, results to 1e300.</source>
        <translation>{0} ** {1} 값이 너무 큽니다. 보통 숫자의 지수는 {most}까지, 결과는 1e300까지입니다.</translation>
    </message>
    <message>
        <source>“{0}” is not a number; 3 is, 0.5, or a list of rows: [[1, 2], [3, 4]].</source>
        <translation>“{0}”은(는) 숫자가 아닙니다. 3, 0.5 또는 행의 리스트 [[1, 2], [3, 4]]를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>the rows of a list have one length: [[1, 2], [3, 4]].</source>
        <translation>리스트의 행은 길이가 모두 같습니다: [[1, 2], [3, 4]].</translation>
    </message>
    <message>
        <source>“{0}” is not a whole number, as {1} holds; float32 holds any number.</source>
        <translation>“{0}”은(는) 정수가 아닙니다. {1}에는 정수만, float32에는 어떤 수든 담깁니다.</translation>
    </message>
    <message>
        <source>the expression has {0} characters: at most {1}.</source>
        <translation>식이 {0}자입니다. 최대 {1}자입니다.</translation>
    </message>
    <message>
        <source>“{0}” is not one expression, as sin(x) * x is.</source>
        <translation>“{0}”은(는) 하나의 식이 아닙니다. sin(x) * x 같은 식을 쓰세요.</translation>
    </message>
    <message>
        <source>the expression has no name to differentiate by; x ** 2 has x.</source>
        <translation>식에 미분할 이름이 없습니다. x ** 2에는 x가 있습니다.</translation>
    </message>
    <message>
        <source>{0} can&apos;t be changed; a name can be, an element x[0, 0] or a part v[0:2].</source>
        <translation>{0}은(는) 바꿀 수 없습니다. 이름, 원소 x[0, 0], 부분 v[0:2]는 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>{0} elements along an axis can&apos;t be; from 0 to {1} can.</source>
        <translation>한 축의 원소는 {0}개일 수 없습니다. 0개부터 {1}개까지 됩니다.</translation>
    </message>
    <message>
        <source>the session would keep {0} bytes: at most {1}; clear the log, or undo.</source>
        <translation>보관할 값이 {0}바이트가 됩니다. 최대 {1}바이트입니다. 실행 기록을 지우거나 실행을 취소하세요.</translation>
    </message>
    <message>
        <source>there is nothing to run; x = tf.ones((2, 2)) is a line.</source>
        <translation>실행할 것이 없습니다. x = tf.ones((2, 2)) 같은 줄을 쓰세요.</translation>
    </message>
    <message>
        <source>{0}(…) gives nothing back; it stands on a line of its own.</source>
        <translation>{0}(…)은 값을 돌려주지 않습니다. 한 줄에 홀로 씁니다.</translation>
    </message>
    <message>
        <source>{0} is no tensor; tf.constant(…) makes one.</source>
        <translation>{0}은(는) 텐서가 아닙니다. tf.constant(…)로 텐서를 만듭니다.</translation>
    </message>
    <message>
        <source>a tensor of rank {0} can&apos;t be shown: at most {1}.</source>
        <translation>랭크 {0} 텐서는 보여 줄 수 없습니다. 최대 랭크는 {1}입니다.</translation>
    </message>
    <message>
        <source>a seed within {0} can&apos;t be used; tf.random.set_seed(42) before it can.</source>
        <translation>{0} 안에는 시드를 쓸 수 없습니다. 그 앞에 tf.random.set_seed(42)를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>a seed is one whole number: tf.random.set_seed(42).</source>
        <translation>시드는 정수 하나입니다: tf.random.set_seed(42).</translation>
    </message>
    <message>
        <source>{0} is what was read from a variable; the variable itself can be changed: v[0].assign(…).</source>
        <translation>{0}은(는) 변수에서 읽은 값입니다. 변수 자체는 바꿀 수 있습니다: v[0].assign(…).</translation>
    </message>
    <message>
        <source>“and” or “or”</source>
        <translation>“and” 또는 “or”</translation>
    </message>
    <message>
        <source>a comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>a dictionary</source>
        <translation>딕셔너리</translation>
    </message>
    <message>
        <source>a loop</source>
        <translation>반복</translation>
    </message>
    <message>
        <source>“if … else”</source>
        <translation>“if … else”</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>문자열</translation>
    </message>
    <message>
        <source>a function of your own</source>
        <translation>직접 만든 함수</translation>
    </message>
    <message>
        <source>a list of anything but numbers</source>
        <translation>숫자가 아닌 것이 든 리스트</translation>
    </message>
    <message>
        <source>an assignment within an expression</source>
        <translation>식 안의 대입</translation>
    </message>
    <message>
        <source>an asterisk before an argument</source>
        <translation>인수 앞의 별표</translation>
    </message>
    <message>
        <source>a tuple of anything but numbers</source>
        <translation>숫자가 아닌 것이 든 튜플</translation>
    </message>
    <message>
        <source>“not” or “~”</source>
        <translation>“not” 또는 “~”</translation>
    </message>
    <message>
        <source># skipped</source>
        <translation># 건너뜀</translation>
    </message>
    <message>
        <source># not run</source>
        <translation># 실행 안 됨</translation>
    </message>
</context>
<context>
    <name>ListingView</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>프로그램 전체 복사</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>저장…</translation>
    </message>
    <message>
        <source>Save the whole program as a file</source>
        <translation>프로그램 전체를 파일로 저장</translation>
    </message>
    <message>
        <source>exactly what runs</source>
        <translation>이 화면과 똑같이 실행됨</translation>
    </message>
    <message>
        <source>not run: the picture is of the one before</source>
        <translation>실행 안 됨: 그림은 이전 코드의 것</translation>
    </message>
    <message>
        <source>Change a line: the tape is taken again ({0} runs at once)</source>
        <translation>줄을 고치면 테이프를 새로 감습니다 ({0}: 바로 실행)</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>The program. Tab indents a line, Esc leaves the text.</source>
        <translation>프로그램입니다. Tab은 줄을 들여 쓰고, Esc는 글에서 나갑니다.</translation>
    </message>
    <message>
        <source>Click a number to look at the first operation of its line.</source>
        <translation>번호를 누르면 그 줄의 첫 연산을 봅니다.</translation>
    </message>
</context>
<context>
    <name>LitCode</name>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>… {0} more lines</source>
        <translation>… {0}줄 더</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Every line that runs stands here, with what it prints.</source>
        <translation>실행한 모든 줄이 출력과 함께 여기에 남습니다.</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log of lines</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>each printed as it runs</source>
        <translation>줄마다 바로 출력</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the log as a program with its outputs.</source>
        <translation>실행 기록을 출력과 함께 프로그램으로 복사합니다.</translation>
    </message>
    <message>
        <source>Save as .py</source>
        <translation>.py 로 저장</translation>
    </message>
    <message>
        <source>Save the lines as a program, outputs as comments.</source>
        <translation>줄은 프로그램으로, 출력은 주석으로 저장합니다.</translation>
    </message>
    <message>
        <source>Save as .md</source>
        <translation>.md 로 저장</translation>
    </message>
    <message>
        <source>Save lines and outputs as a note.</source>
        <translation>줄과 출력을 노트로 저장합니다.</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Begin with an empty log. Undo brings the lines back.</source>
        <translation>빈 기록으로 시작합니다. 실행 취소를 하면 줄이 돌아옵니다.</translation>
    </message>
</context>
<context>
    <name>LossView</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>The loss of a step is the one before its update.</source>
        <translation>스텝의 손실은 그 스텝에서 갱신하기 전의 손실입니다.</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Loss axis</source>
        <translation>손실 축</translation>
    </message>
    <message>
        <source>Linear loss axis (L)</source>
        <translation>선형 손실 축 (L)</translation>
    </message>
    <message>
        <source>Logarithmic loss axis (L)</source>
        <translation>로그 손실 축 (L)</translation>
    </message>
    <message>
        <source>linear: a loss of 0 has no logarithm</source>
        <translation>선형: 손실 0에는 로그가 없음</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>평균 제곱 오차</translation>
    </message>
    <message>
        <source>Loss at step {}: {}</source>
        <translation>스텝 {}의 손실: {}</translation>
    </message>
    <message>
        <source>minimum {}</source>
        <translation>최솟값 {}</translation>
    </message>
    <message>
        <source>Step {}</source>
        <translation>스텝 {}</translation>
    </message>
    <message>
        <source>Steps {} to {}</source>
        <translation>스텝 {}~{}</translation>
    </message>
</context>
<context>
    <name>LowerBand</name>
    <message>
        <source>Calculation</source>
        <translation>계산</translation>
    </message>
    <message>
        <source>Lower panel</source>
        <translation>아래 패널</translation>
    </message>
    <message>
        <source>Lower right panel</source>
        <translation>오른쪽 아래 패널</translation>
    </message>
</context>
<context>
    <name>MakeForm</name>
    <message>
        <source>Make with</source>
        <translation>만드는 함수</translation>
    </message>
    <message>
        <source>Make a constant: its numbers never change.</source>
        <translation>상수를 만듭니다. 값은 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Make a variable: its numbers can be assigned to.</source>
        <translation>변수를 만듭니다. 값을 새로 대입할 수 있습니다.</translation>
    </message>
    <message>
        <source>As constant</source>
        <translation>상수로</translation>
    </message>
    <message>
        <source>As variable</source>
        <translation>변수로</translation>
    </message>
    <message>
        <source>Make an array of NumPy: its elements can be assigned to, as those of a list.</source>
        <translation>넘파이 배열을 만듭니다. 리스트처럼 원소에 값을 대입할 수 있습니다.</translation>
    </message>
    <message>
        <source>As NumPy array</source>
        <translation>넘파이 배열로</translation>
    </message>
</context>
<context>
    <name>Mean</name>
    <message>
        <source>Class {0} mean ({1}, {2})</source>
        <translation>클래스 {0} 평균 ({1}, {2})</translation>
    </message>
    <message>
        <source>drag to move · arrows 0.1</source>
        <translation>끌어서 옮기기 · 화살표 0.1씩</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Saved {0}.</source>
        <translation>저장했습니다: {0}.</translation>
    </message>
    <message>
        <source>Saved {0}, link copied.</source>
        <translation>저장했습니다: {0}. 링크를 복사했습니다.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>폴더 열기</translation>
    </message>
</context>
<context>
    <name>ModeChoice</name>
    <message>
        <source>Numbers + colour</source>
        <translation>숫자 + 색</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>색</translation>
    </message>
    <message>
        <source>Cells show</source>
        <translation>칸 표시</translation>
    </message>
    <message>
        <source>Write each number on the colour of its size and sign.</source>
        <translation>크기와 부호에 따른 색 위에 숫자를 씁니다.</translation>
    </message>
    <message>
        <source>Write the numbers only.</source>
        <translation>숫자만 씁니다.</translation>
    </message>
    <message>
        <source>Show the colours only: more cells fit.</source>
        <translation>색만 보여 줍니다. 칸이 더 많이 들어갑니다.</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>first value</source>
        <translation>첫 값</translation>
    </message>
    <message>
        <source>one element only</source>
        <translation>원소 하나만</translation>
    </message>
    <message>
        <source>{0} of {1} elements</source>
        <translation>원소 {1}개 중 {0}개</translation>
    </message>
    <message>
        <source>added to all</source>
        <translation>모두에 더함</translation>
    </message>
    <message>
        <source>subtracted from all</source>
        <translation>모두에서 뺌</translation>
    </message>
    <message>
        <source>all replaced</source>
        <translation>모두 바뀜</translation>
    </message>
</context>
<context>
    <name>MomentsView</name>
    <message>
        <source>Moments</source>
        <translation>순간</translation>
    </message>
</context>
<context>
    <name>MoveLineCard</name>
    <message>
        <source>Move one line</source>
        <translation>한 줄을 옮겨 보기</translation>
    </message>
    <message>
        <source>Move and run</source>
        <translation>옮겨서 실행</translation>
    </message>
    <message>
        <source>Move the line in the program and run it. It can be undone.</source>
        <translation>프로그램에서 그 줄을 옮겨 실행합니다. 실행 취소를 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Line {0} outside of the outer tape makes the acceleration {1}.</source>
        <translation>{0}번째 줄을 바깥 테이프 밖으로 빼면 가속도는 {1}이 됩니다.</translation>
    </message>
</context>
<context>
    <name>None</name>
    <message>
        <source>This program asks for no gradient.</source>
        <translation>이 프로그램은 그레이디언트를 구하지 않습니다.</translation>
    </message>
    <message>
        <source>Every gradient is there.</source>
        <translation>그레이디언트가 모두 있습니다.</translation>
    </message>
    <message>
        <source>Another way: {0}</source>
        <translation>다른 방법: {0}</translation>
    </message>
    <message>
        <source>One way: {0}</source>
        <translation>고치는 법: {0}</translation>
    </message>
    <message>
        <source>Why is {0} None?</source>
        <translation>{0} 값이 None인 까닭</translation>
    </message>
    <message>
        <source>So it did not record operation {number}, {type}, on line {at}: there is no way back to {x}.</source>
        <translation>그래서 {at}번째 줄의 {number}번 연산 {type}을(를) 기록하지 않았습니다. {x}까지 되짚어 갈 길이 없습니다.</translation>
    </message>
    <message>
        <source>{0} on line {1}</source>
        <translation>{1}번째 줄의 {0}</translation>
    </message>
    <message>
        <source>What is below this line was not run.</source>
        <translation>이 줄 아래는 실행하지 않았습니다.</translation>
    </message>
    <message>
        <source>Line {0} asks a tape that has answered before. One that is not persistent lets its values go after the first call of gradient().</source>
        <translation>{0}번째 줄은 이미 답한 테이프를 다시 부릅니다. persistent가 아닌 테이프는 gradient()를 한 번 부르면 값을 버립니다.</translation>
    </message>
    <message>
        <source>Why did gradient() fail?</source>
        <translation>gradient()가 실패한 까닭</translation>
    </message>
    <message>
        <source>{x} is a &lt;b&gt;constant&lt;/b&gt;. The tape watches only variables by itself.</source>
        <translation>{x}은(는) &lt;b&gt;상수&lt;/b&gt;입니다. 테이프는 변수만 스스로 감시합니다.</translation>
    </message>
    <message>
        <source>{x} is a variable with &lt;b&gt;trainable=False&lt;/b&gt; (line {line}). The tape does not watch it.</source>
        <translation>{x}은(는) &lt;b&gt;trainable=False&lt;/b&gt; 변수입니다 ({line}번째 줄). 테이프가 감시하지 않습니다.</translation>
    </message>
    <message>
        <source>{x} holds &lt;b&gt;whole numbers&lt;/b&gt; ({dtype}). A gradient asks what a small change does: it needs numbers with decimals.</source>
        <translation>{x}에는 &lt;b&gt;정수&lt;/b&gt;가 들어 있습니다 ({dtype}). 그레이디언트는 조금 바꾸면 어떻게 되는지를 묻습니다. 그래서 소수가 있는 수가 필요합니다.</translation>
    </message>
    <message>
        <source>Line {line} leaves TensorFlow by &lt;b&gt;.numpy()&lt;/b&gt;. What comes back is a number without a past: the tape can&apos;t follow it to {x}.</source>
        <translation>{line}번째 줄은 &lt;b&gt;.numpy()&lt;/b&gt;로 텐서플로를 벗어납니다. 돌아오는 것은 과거가 없는 숫자라서 테이프가 {x}까지 따라갈 수 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}, {text}, gives the name {x} to a &lt;b&gt;new tensor&lt;/b&gt;. gradient() is asked for this one, which nobody watches, and no longer for the variable.</source>
        <translation>{line}번째 줄 {text}에서 {x}(이)라는 이름이 &lt;b&gt;새 텐서&lt;/b&gt;로 넘어갑니다. gradient()는 이제 변수가 아니라 아무도 감시하지 않는 이 텐서의 그레이디언트를 구합니다.</translation>
    </message>
    <message>
        <source>Line {line}, {text}, was computed &lt;b&gt;outside the tape&lt;/b&gt;. The tape was not open then: it knows the result, but not how it came from {x}.</source>
        <translation>{line}번째 줄 {text}의 계산은 &lt;b&gt;테이프 밖에서&lt;/b&gt; 했습니다. 그때 테이프는 열려 있지 않았습니다. 결과는 알지만 {x}에서 어떻게 나왔는지는 모릅니다.</translation>
    </message>
    <message>
        <source>&lt;b&gt;tf.stop_gradient&lt;/b&gt; on line {line} lets the value through and keeps the gradient back. Beyond it there is no way to {x}.</source>
        <translation>{line}번째 줄의 &lt;b&gt;tf.stop_gradient&lt;/b&gt;는 값을 통과시키고 그레이디언트를 막습니다. 그 너머 {x}까지 가는 길이 없습니다.</translation>
    </message>
    <message>
        <source>{tape} was made with &lt;b&gt;watch_accessed_variables=False&lt;/b&gt; (line {line}). It watches only what it is told to, and nobody told it to watch {x}.</source>
        <translation>{tape} 테이프는 &lt;b&gt;watch_accessed_variables=False&lt;/b&gt;로 만들었습니다 ({line}번째 줄). 부탁한 것만 감시하는데, {x}의 감시는 부탁하지 않았습니다.</translation>
    </message>
    <message>
        <source>Line {line} calls the inner gradient() &lt;b&gt;after the outer tape has closed&lt;/b&gt;. {tape} did not record how {y} was computed: there is no way from it back to {x}.</source>
        <translation>{line}번째 줄은 안쪽 gradient()를 &lt;b&gt;바깥 테이프가 닫힌 뒤에&lt;/b&gt; 부릅니다. {tape} 테이프는 {y}의 계산을 기록하지 않았습니다. 거기서 {x}까지 되짚어 갈 길이 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}, {text}, puts a &lt;b&gt;copy of the number&lt;/b&gt; into the variable. The variable does not know how the number came from {x}.</source>
        <translation>{line}번째 줄 {text}에서 변수에 &lt;b&gt;숫자의 복사본&lt;/b&gt;을 넣습니다. 변수는 그 숫자가 {x}에서 어떻게 나왔는지 모릅니다.</translation>
    </message>
    <message>
        <source>{y} is &lt;b&gt;not computed from {x}&lt;/b&gt;: no operation leads from one to the other.</source>
        <translation>{y}은(는) &lt;b&gt;{x}에서 계산한 값이 아닙니다&lt;/b&gt;. 둘을 잇는 연산이 없습니다.</translation>
    </message>
    <message>
        <source>Line {line}, {text}, turns the value into whole numbers. That has &lt;b&gt;no derivative&lt;/b&gt;: there is no way back from {y} to {x}.</source>
        <translation>{line}번째 줄 {text}에서 값을 정수로 바꿉니다. 여기에는 &lt;b&gt;도함수가 없습니다&lt;/b&gt;. {y}에서 {x}까지 되짚어 갈 길이 없습니다.</translation>
    </message>
    <message>
        <source>No recorded way leads from {y} back to {x}. Look at line {line}: {text}.</source>
        <translation>{y}에서 {x}까지 되짚어 갈 기록이 없습니다. {line}번째 줄을 보세요: {text}.</translation>
    </message>
    <message>
        <source>ask the tape to watch it</source>
        <translation>감시를 부탁하기</translation>
    </message>
    <message>
        <source>make it a variable</source>
        <translation>변수로 만들기</translation>
    </message>
    <message>
        <source>let it be trainable</source>
        <translation>훈련할 수 있게 하기</translation>
    </message>
    <message>
        <source>write it with decimals</source>
        <translation>소수로 쓰기</translation>
    </message>
    <message>
        <source>stay in TensorFlow</source>
        <translation>텐서플로 안에 머물기</translation>
    </message>
    <message>
        <source>change what the variable holds</source>
        <translation>변수에 담긴 값을 바꾸기</translation>
    </message>
    <message>
        <source>compute it inside the tape</source>
        <translation>테이프 안에서 계산하기</translation>
    </message>
    <message>
        <source>let the gradient through</source>
        <translation>그레이디언트를 통과시키기</translation>
    </message>
    <message>
        <source>let the tape watch variables again</source>
        <translation>테이프가 다시 변수를 감시하게 하기</translation>
    </message>
    <message>
        <source>call it inside the outer tape</source>
        <translation>바깥 테이프 안에서 부르기</translation>
    </message>
    <message>
        <source>give the name to the tensor itself</source>
        <translation>텐서 자체에 이름 붙이기</translation>
    </message>
    <message>
        <source>keep the decimals</source>
        <translation>소수를 그대로 두기</translation>
    </message>
    <message>
        <source>let the tape be persistent</source>
        <translation>테이프를 persistent로 만들기</translation>
    </message>
    <message>
        <source>change the program</source>
        <translation>프로그램 고치기</translation>
    </message>
</context>
<context>
    <name>NoneCard</name>
    <message>
        <source>Why None?</source>
        <translation>왜 None일까?</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{0} / {1}</translation>
    </message>
    <message>
        <source>the one before</source>
        <translation>앞의 것</translation>
    </message>
    <message>
        <source>the one after</source>
        <translation>다음 것</translation>
    </message>
    <message>
        <source>cause {0} / {1}</source>
        <translation>원인 {0} / {1}</translation>
    </message>
    <message>
        <source>the lesson before</source>
        <translation>앞 예제</translation>
    </message>
    <message>
        <source>the lesson after</source>
        <translation>다음 예제</translation>
    </message>
    <message>
        <source>Take a constant that nobody watches, or compute something outside the tape, and this card says what was lost and how to get it back.</source>
        <translation>아무도 감시하지 않는 상수를 쓰거나 테이프 밖에서 계산해 보세요. 무엇을 잃었고 어떻게 되찾는지 이 카드가 알려 줍니다.</translation>
    </message>
    <message>
        <source>then the gradient is {0}</source>
        <translation>그러면 그레이디언트는 {0}</translation>
    </message>
    <message>
        <source>then {0} = {1}</source>
        <translation>그러면 {0} = {1}</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>The weights before the first step.</source>
        <translation>첫 스텝 전의 가중치이다.</translation>
    </message>
    <message>
        <source>Trained on the full batch, up to step {step}.</source>
        <translation>전체 배치로 {step}스텝 훈련했다.</translation>
    </message>
    <message>
        <source>Trained on mini-batches of {size}, up to step {step}.</source>
        <translation>크기 {size}의 미니 배치로 {step}스텝 훈련했다.</translation>
    </message>
    <message>
        <source>The update of step {step}:</source>
        <translation>스텝 {step}의 갱신:</translation>
    </message>
    <message>
        <source>There is no decision boundary.</source>
        <translation>결정 경계가 없다.</translation>
    </message>
    <message>
        <source>The decision boundary, where the prediction is 0.5:</source>
        <translation>결정 경계(예측이 0.5인 곳):</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Learning rate $\eta$</source>
        <translation>학습률 $\eta$</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>직접 바꿈</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>full batch {count}</source>
        <translation>전체 배치 {count}</translation>
    </message>
    <message>
        <source>mini-batch {count}</source>
        <translation>미니 배치 {count}</translation>
    </message>
    <message>
        <source>weights placed after step {step}</source>
        <translation>스텝 {step} 뒤에 가중치를 옮김</translation>
    </message>
    <message>
        <source>η {old} → {new} after step {step}</source>
        <translation>스텝 {step} 뒤에 η {old} → {new}</translation>
    </message>
    <message>
        <source>batch {old} → {new} after step {step}</source>
        <translation>스텝 {step} 뒤에 배치 {old} → {new}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>converged at step {step}</source>
        <translation>스텝 {step}에서 수렴</translation>
    </message>
    <message>
        <source>oscillating</source>
        <translation>진동함</translation>
    </message>
    <message>
        <source>diverging</source>
        <translation>발산 중</translation>
    </message>
    <message>
        <source>diverged at step {step}</source>
        <translation>스텝 {step}에서 발산</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>공분산</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Seed of $W$</source>
        <translation>$W$의 시드</translation>
    </message>
    <message>
        <source>Initial $w_1$, $w_2$, $b$</source>
        <translation>초기 $w_1$, $w_2$, $b$</translation>
    </message>
    <message>
        <source>eager</source>
        <translation>즉시</translation>
    </message>
    <message>
        <source>graph</source>
        <translation>그래프</translation>
    </message>
</context>
<context>
    <name>NoteError</name>
    <message>
        <source>{name} exists already and was not overwritten: choose another name</source>
        <translation>{name}: 이미 있는 파일이라 덮어쓰지 않았습니다. 다른 이름을 고르세요</translation>
    </message>
    <message>
        <source>{name} was changed by another program meanwhile; it was left so: save again</source>
        <translation>{name}: 그사이 다른 프로그램이 바꾸어서 그대로 두었습니다. 다시 저장하세요</translation>
    </message>
    <message>
        <source>{name}: its folder is no longer there</source>
        <translation>{name}: 폴더가 더 이상 없습니다</translation>
    </message>
    <message>
        <source>{name} must be UTF-8 text to be appended to; it was left as it is</source>
        <translation>{name}: UTF-8 텍스트에만 덧붙일 수 있습니다. 그대로 두었습니다</translation>
    </message>
    <message>
        <source>{name} is too large to be a note; it was left as it is</source>
        <translation>{name}: 노트라기에는 너무 큽니다. 그대로 두었습니다</translation>
    </message>
    <message>
        <source>{name}: there is no room left on the disk; nothing was written</source>
        <translation>{name}: 디스크에 남은 공간이 없어 아무것도 쓰지 않았습니다</translation>
    </message>
    <message>
        <source>{name} can&apos;t be written there: the system does not allow it</source>
        <translation>{name}: 시스템이 허용하지 않아 그곳에 쓸 수 없습니다</translation>
    </message>
    <message>
        <source>{name}: a folder of Obsidian&apos;s own settings; choose another one</source>
        <translation>{name}: 옵시디언의 설정 폴더입니다. 다른 폴더를 고르세요</translation>
    </message>
    <message>
        <source>{name}: no file can have this name here</source>
        <translation>{name}: 이 이름으로는 파일을 만들 수 없습니다</translation>
    </message>
    <message>
        <source>{name}: {reason}</source>
        <translation>{name}: {reason}</translation>
    </message>
</context>
<context>
    <name>NoteExport</name>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>그림을 클립보드에 넣었습니다.</translation>
    </message>
    <message>
        <source>The Markdown is in the clipboard.</source>
        <translation>Markdown을 클립보드에 넣었습니다.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>No note</source>
        <translation>노트 없이</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>새 노트</translation>
    </message>
    <message>
        <source>Append</source>
        <translation>덧붙이기</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>노트</translation>
    </message>
    <message>
        <source>Save the picture alone; its link goes to the clipboard.</source>
        <translation>그림만 저장합니다. 링크는 클립보드에 들어갑니다.</translation>
    </message>
    <message>
        <source>Write a new note with it.</source>
        <translation>그림이 담긴 새 노트를 씁니다.</translation>
    </message>
    <message>
        <source>Write a section at the end of a note; not a byte of it is lost.</source>
        <translation>노트 끝에 한 절을 덧붙입니다. 있던 글은 한 바이트도 잃지 않습니다.</translation>
    </message>
    <message>
        <source>Name of the note</source>
        <translation>노트 이름</translation>
    </message>
    <message>
        <source>Its title and, with .md, the name of its file.</source>
        <translation>노트의 제목입니다. .md를 붙이면 파일 이름입니다.</translation>
    </message>
    <message>
        <source>Folder of the note</source>
        <translation>노트 폴더</translation>
    </message>
    <message>
        <source>Where the note goes.</source>
        <translation>노트를 둘 곳입니다.</translation>
    </message>
    <message>
        <source>Notes (*.md)</source>
        <translation>노트 (*.md)</translation>
    </message>
    <message>
        <source>The note that the section goes into.</source>
        <translation>절을 덧붙일 노트입니다.</translation>
    </message>
    <message>
        <source>Burn in the caption</source>
        <translation>설명(캡션)을 그림 아래에 새기기</translation>
    </message>
    <message>
        <source>What the picture shows, in numbers, below it.</source>
        <translation>그림에 보이는 것을 숫자로 그림 아래에 적습니다.</translation>
    </message>
    <message>
        <source>Caption as text</source>
        <translation>설명을 글로도 넣기</translation>
    </message>
    <message>
        <source>The same below the picture, in the note.</source>
        <translation>같은 설명을 노트의 그림 아래에 적습니다.</translation>
    </message>
    <message>
        <source>Include values</source>
        <translation>값 표 넣기</translation>
    </message>
    <message>
        <source>A table of the settings, W, b, loss and accuracy.</source>
        <translation>설정, W, b, 손실, 정확도를 표로 넣습니다.</translation>
    </message>
    <message>
        <source>Include formulas</source>
        <translation>수식 넣기</translation>
    </message>
    <message>
        <source>The update and the boundary, with their numbers.</source>
        <translation>갱신과 결정 경계의 식을 숫자와 함께 넣습니다.</translation>
    </message>
    <message>
        <source>Include code</source>
        <translation>텐서플로 코드 넣기</translation>
    </message>
    <message>
        <source>The program, which runs as it stands.</source>
        <translation>그대로 실행되는 프로그램입니다.</translation>
    </message>
    <message>
        <source>Display width</source>
        <translation>표시 너비</translation>
    </message>
    <message>
        <source>How wide Obsidian shows the picture: {0} to {1} pixels.</source>
        <translation>옵시디언이 그림을 보여 주는 너비입니다: {0}~{1}픽셀.</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>링크</translation>
    </message>
    <message>
        <source>As Obsidian writes it, with its width.</source>
        <translation>옵시디언이 쓰는 모양입니다. 너비가 들어갑니다.</translation>
    </message>
    <message>
        <source>As every Markdown knows it.</source>
        <translation>어느 Markdown에서나 통하는 모양입니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
</context>
<context>
    <name>NoteView</name>
    <message>
        <source>Note preview</source>
        <translation>노트 미리보기</translation>
    </message>
    <message>
        <source>The note as it will be, near enough.</source>
        <translation>노트가 될 모습과 거의 같습니다.</translation>
    </message>
</context>
<context>
    <name>OpGraph</name>
    <message>
        <source>not recorded</source>
        <translation>기록 안 됨</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>not trainable</source>
        <translation>훈련 제외</translation>
    </message>
    <message>
        <source>watched</source>
        <translation>감시 중</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>not executed yet</source>
        <translation>아직 실행 전</translation>
    </message>
    <message>
        <source>the tape keeps {0}</source>
        <translation>테이프가 보관한 값 {0}</translation>
    </message>
    <message>
        <source>local derivative {0}</source>
        <translation>국소 도함수 {0}</translation>
    </message>
    <message>
        <source>gradient</source>
        <translation>그레이디언트</translation>
    </message>
    <message>
        <source>its term of {0}: {1}</source>
        <translation>{0}의 항: {1}</translation>
    </message>
    <message>
        <source>{0} elements from {1} to {2}, mean {3}, norm {4}</source>
        <translation>원소 {0}개, {1}부터 {2}까지, 평균 {3}, 크기 {4}</translation>
    </message>
</context>
<context>
    <name>OpGraphView</name>
    <message>
        <source>Op graph</source>
        <translation>연산 그래프</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>기록 안 됨</translation>
    </message>
    <message>
        <source>values go from left to right, </source>
        <translation>값은 왼쪽에서 오른쪽, </translation>
    </message>
    <message>
        <source>gradients from right to left</source>
        <translation>그레이디언트는 오른쪽에서 왼쪽</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>정돈</translation>
    </message>
    <message>
        <source>Put the nodes that were dragged back into their columns.</source>
        <translation>끌어서 옮긴 노드를 제 열로 되돌립니다.</translation>
    </message>
    <message>
        <source>Copy as Mermaid</source>
        <translation>Mermaid로 복사</translation>
    </message>
    <message>
        <source>Copy the graph as a block of text that Obsidian draws.</source>
        <translation>Obsidian이 그릴 수 있는 텍스트 블록으로 그래프를 복사합니다.</translation>
    </message>
    <message>
        <source>{0} nodes. Alt and an arrow goes along a line or to the next node of a column.</source>
        <translation>노드 {0}개. Alt와 화살표 키를 누르면 선을 따라, 또는 같은 열의 다음 노드로 갑니다.</translation>
    </message>
    <message>
        <source>Drag to pan, wheel to zoom, double-click to fit; Alt and an arrow goes along a line.</source>
        <translation>끌어서 옮기기, 휠로 확대·축소, 두 번 클릭해 맞춤. Alt와 화살표 키를 누르면 선을 따라갑니다.</translation>
    </message>
</context>
<context>
    <name>OperationForm</name>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>only shown</source>
        <translation>표시만</translation>
    </message>
    <message>
        <source>all</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>turned round</source>
        <translation>거꾸로</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Run the line above.</source>
        <translation>위의 줄을 실행합니다.</translation>
    </message>
</context>
<context>
    <name>OperationView</name>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>operands and result</source>
        <translation>피연산자와 결과</translation>
    </message>
    <message>
        <source>Point at an element of the result to see what it is made of.</source>
        <translation>결과의 원소를 가리키면 무엇으로 계산했는지 보입니다.</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Position, speed, acceleration</source>
        <translation>위치, 속도, 가속도</translation>
    </message>
    <message>
        <source>time t</source>
        <translation>시각 t</translation>
    </message>
    <message>
        <source>time t (s)</source>
        <translation>시각 t (초)</translation>
    </message>
    <message>
        <source>horizontal: {0}</source>
        <translation>가로축: {0}</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>가속도</translation>
    </message>
</context>
<context>
    <name>PageRow</name>
    <message>
        <source>The index along axis {0}: type it, or count with the arrow keys.</source>
        <translation>축 {0}의 인덱스입니다. 숫자를 쓰거나 화살표 키로 바꿉니다.</translation>
    </message>
    <message>
        <source>Index along axis {0}</source>
        <translation>축 {0}의 인덱스</translation>
    </message>
    <message>
        <source>of {0} pages</source>
        <translation>전체 {0}쪽</translation>
    </message>
</context>
<context>
    <name>Panel</name>
    <message>
        <source>Parameters</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Variances above 0 and up to {}</source>
        <translation>분산은 0보다 크고 {} 이하</translation>
    </message>
    <message>
        <source>From {low} to {high}</source>
        <translation>범위: {low}~{high}</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Look for: {0}</source>
        <translation>찾아보기: {0}</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message>
        <source>was {0}</source>
        <translation>이전 값 {0}</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>The picture at 100 %.</source>
        <translation>그림을 100 %로 봅니다.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>Data and decision boundary</source>
        <translation>데이터와 결정 경계</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Weights and bias</source>
        <translation>가중치와 편향</translation>
    </message>
    <message>
        <source>Loss surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>Learning-rate limit</source>
        <translation>학습률 한계</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>혼동 행렬</translation>
    </message>
    <message>
        <source>Tape</source>
        <translation>테이프</translation>
    </message>
    <message>
        <source>Apple</source>
        <translation>사과</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>연쇄 법칙</translation>
    </message>
    <message>
        <source>Life of the tape</source>
        <translation>테이프의 수명</translation>
    </message>
    <message>
        <source>Why None?</source>
        <translation>왜 None일까?</translation>
    </message>
    <message>
        <source>What the tape keeps</source>
        <translation>테이프가 보관하는 것</translation>
    </message>
    <message>
        <source>Op graph</source>
        <translation>연산 그래프</translation>
    </message>
    <message>
        <source>This step</source>
        <translation>이번 스텝의 계산</translation>
    </message>
    <message>
        <source>The three moments of a layer</source>
        <translation>층의 세 순간</translation>
    </message>
    <message>
        <source>Shape flow</source>
        <translation>모양의 흐름</translation>
    </message>
    <message>
        <source>Layers to compare</source>
        <translation>견주어 볼 층</translation>
    </message>
    <message>
        <source>Tensor {0}</source>
        <translation>텐서 {0}</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
    <message>
        <source>Moments of {0}</source>
        <translation>{0}의 순간들</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>시도</translation>
    </message>
    <message>
        <source>Log of lines</source>
        <translation>실행 기록</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message>
        <source>‹ previous</source>
        <translation>‹ 이전</translation>
    </message>
    <message>
        <source>Go to {0}.</source>
        <translation>이동: {0}.</translation>
    </message>
    <message>
        <source>next ›</source>
        <translation>다음 ›</translation>
    </message>
</context>
<context>
    <name>Plot</name>
    <message>
        <source>Fit</source>
        <translation>맞춤</translation>
    </message>
    <message>
        <source>Show everything and follow the run again</source>
        <translation>전체를 보이고 실행을 이어서 따라갑니다</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>The text that will be written, word for word.</source>
        <translation>쓰일 글을 그대로 보여 줍니다.</translation>
    </message>
    <message>
        <source>Note preview</source>
        <translation>노트 미리보기</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>The note as it will be, near enough.</source>
        <translation>노트가 될 모습과 거의 같습니다.</translation>
    </message>
    <message>
        <source>The picture at 100 %.</source>
        <translation>그림을 100 %로 봅니다.</translation>
    </message>
    <message>
        <source>as in Obsidian</source>
        <translation>옵시디언에 붙인 모습</translation>
    </message>
    <message>
        <source>at 100 %</source>
        <translation>100 %</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>A linear classifier in pure TensorFlow: Deep Learning with Python, chapter 3.</source>
        <translation>순수 텐서플로로 만든 선형 분류기: 『케라스 창시자에게 배우는 딥러닝』 3장.</translation>
    </message>
    <message>
        <source>Written by Tapescope: the run on its screen, the same points and the same numbers.</source>
        <translation>Tapescope가 썼습니다. 화면에 있는 실행과 점도 숫자도 같습니다.</translation>
    </message>
    <message>
        <source>Layers of Keras: Deep Learning with Python, chapter 3.</source>
        <translation>케라스의 층: 『케라스 창시자에게 배우는 딥러닝』 3장.</translation>
    </message>
    <message>
        <source>Written by Tapescope: what is on its screen, the same layers and the same numbers.</source>
        <translation>Tapescope가 썼습니다. 화면에 있는 것과 층도 숫자도 같습니다.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Training step</source>
        <translation>훈련 스텝</translation>
    </message>
    <message>
        <source>Mini-batches</source>
        <translation>미니 배치</translation>
    </message>
    <message>
        <source>Training loop</source>
        <translation>훈련 루프</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>결정 경계</translation>
    </message>
    <message>
        <source>The last digit of a sum of very many numbers depends on how many threads share it: as many as in Tapescope, which leaves one core to its window.</source>
        <translation>아주 많은 수의 합은 몇 개의 스레드가 나누어 계산하느냐에 따라 마지막 자리가 달라집니다. 그래서 스레드 수를 Tapescope와 같게 둡니다. Tapescope는 코어 하나를 창에 남겨 둡니다.</translation>
    </message>
    <message>
        <source>Two clouds of points, of one covariance and thus of one shape; the seed makes them the same points at each run.</source>
        <translation>점 구름 두 개. 공분산이 같아 모양도 같습니다. 시드가 같으면 실행할 때마다 같은 점이 나옵니다.</translation>
    </message>
    <message>
        <source>The points of a file with the columns x1, x2, class. Its encoding does not matter: Latin-1 takes every byte, and the numbers are ASCII.</source>
        <translation>x1, x2, class 열이 있는 파일의 점. 파일의 인코딩은 상관없습니다. Latin-1은 어떤 바이트든 읽고, 숫자는 ASCII입니다.</translation>
    </message>
    <message>
        <source>W is drawn uniformly from [0, 1): the same numbers for the same seed.</source>
        <translation>W는 [0, 1)에서 고르게 뽑습니다. 시드가 같으면 같은 수가 나옵니다.</translation>
    </message>
    <message>
        <source>A variable, not a float: a float would be frozen into the traced step.</source>
        <translation>float가 아니라 변수입니다. float는 트레이싱된 스텝 안에 값이 굳어 버립니다.</translation>
    </message>
    <message>
        <source>Traced into a graph at the first call; from then on TensorFlow runs the graph.</source>
        <translation>처음 호출할 때 그래프로 트레이싱됩니다. 그다음부터 텐서플로는 그 그래프를 실행합니다.</translation>
    </message>
    <message>
        <source>Traced at the first call, and compiled by XLA into one piece of machine code.</source>
        <translation>처음 호출할 때 트레이싱되고, XLA가 기계어 한 덩어리로 컴파일합니다.</translation>
    </message>
    <message>
        <source>Every epoch goes once through all points, in an order of its own; its last batch may be smaller. The order depends only on the seed and the epoch.</source>
        <translation>에포크마다 모든 점을 한 번씩, 그 에포크만의 순서로 봅니다. 마지막 배치는 더 작을 수 있습니다. 순서는 시드와 에포크에만 달려 있습니다.</translation>
    </message>
    <message>
        <source>Without a size, a step takes all points as they stand: the full batch.</source>
        <translation>크기가 없으면 한 스텝이 모든 점을 있는 순서대로 씁니다. 전체 배치입니다.</translation>
    </message>
    <message>
        <source>by hand, while it ran</source>
        <translation>실행 중에 손으로 바꿈</translation>
    </message>
    <message>
        <source>The boundary is where the prediction is 0.5, halfway between the two targets.</source>
        <translation>경계는 예측이 두 타깃의 한가운데인 0.5가 되는 곳입니다.</translation>
    </message>
    <message>
        <source>the numbers above need no picture</source>
        <translation>위의 숫자에는 그림이 필요 없습니다</translation>
    </message>
    <message>
        <source>drawn from its normal, so that it may be vertical</source>
        <translation>법선에서 그리므로 수직선도 됩니다</translation>
    </message>
    <message>
        <source>The tape watches W, a variable, and not the points. What is done to the points alone it does not record: none of those values has to be kept.</source>
        <translation>테이프는 변수인 W를 감시하고 점은 감시하지 않습니다. 점에만 하는 연산은 기록하지 않으므로 그 값들은 하나도 보관할 필요가 없습니다.</translation>
    </message>
    <message>
        <source>too late: the tape kept the 3</source>
        <translation>이미 늦음: 테이프는 3을 보관했음</translation>
    </message>
    <message>
        <source>the tape keeps its values until here</source>
        <translation>테이프는 여기까지 값을 보관함</translation>
    </message>
    <message>
        <source>A stack: what one layer returns goes into the next.</source>
        <translation>층 쌓기: 한 층이 돌려준 것이 다음 층으로 들어갑니다.</translation>
    </message>
    <message>
        <source>The second call: the weights are there already.</source>
        <translation>두 번째 호출: 가중치가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Layers to compare, on the same inputs.</source>
        <translation>같은 입력으로 비교할 층.</translation>
    </message>
    <message>
        <source>Return points of two clouds, those of class 0 first: shape (samples, features).</source>
        <translation>점 구름 두 개의 점을 돌려줍니다. 클래스 0이 먼저입니다. 모양은 (samples, features).</translation>
    </message>
    <message>
        <source>Around (0, 3, 0, 3, …) and (3, 0, 3, 0, …); each feature has variance 1, each two of them covariance 0.5.</source>
        <translation>(0, 3, 0, 3, …)과 (3, 0, 3, 0, …) 둘레. 특성마다 분산은 1, 두 특성의 공분산은 0.5입니다.</translation>
    </message>
    <message>
        <source>Return sine waves: shape (samples, steps, channels). Samples differ by phase, channels by frequency.</source>
        <translation>사인파를 돌려줍니다. 모양은 (samples, steps, channels). 샘플은 위상이, 채널은 주파수가 다릅니다.</translation>
    </message>
    <message>
        <source>Return drawn rings with a stroke through them: shape (samples, height, width, channels), from 0 to 1.</source>
        <translation>획이 지나가는 고리 그림을 돌려줍니다. 모양은 (samples, height, width, channels), 값은 0에서 1.</translation>
    </message>
    <message>
        <source>Samples differ by the ring&apos;s size, channels by the stroke&apos;s slope.</source>
        <translation>샘플은 고리의 크기가, 채널은 획의 기울기가 다릅니다.</translation>
    </message>
</context>
<context>
    <name>ProgramDiff</name>
    <message>
        <source>Lines that change</source>
        <translation>바뀌는 줄</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Stop; nothing is left behind.</source>
        <translation>멈춥니다. 아무것도 남지 않습니다.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Writing {0} · {1} %</source>
        <translation>{0} 쓰는 중 · {1} %</translation>
    </message>
</context>
<context>
    <name>Raised</name>
    <message>
        <source>What was raised</source>
        <translation>일어난 오류</translation>
    </message>
</context>
<context>
    <name>RaisedBox</name>
    <message>
        <source>Copy the error, word for word.</source>
        <translation>오류를 글자 그대로 복사합니다.</translation>
    </message>
    <message>
        <source>Copy the error</source>
        <translation>오류 복사</translation>
    </message>
</context>
<context>
    <name>Readouts</name>
    <message>
        <source>Read-outs</source>
        <translation>수치</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>After the update of the step; below it the gradient that made the update.</source>
        <translation>그 스텝에서 갱신한 뒤의 값입니다. 아래는 갱신에 쓴 그레이디언트입니다.</translation>
    </message>
    <message>
        <source>How many updates were made, and the step on which training stops.</source>
        <translation>갱신한 횟수와 훈련을 멈추는 스텝입니다.</translation>
    </message>
    <message>
        <source>Mean squared error before the update of the step, as the book&apos;s training_step returns it.</source>
        <translation>그 스텝에서 갱신하기 전의 평균 제곱 오차입니다. 책의 training_step이 돌려주는 값입니다.</translation>
    </message>
    <message>
        <source>The share of all points on the right side, after the update.</source>
        <translation>갱신한 뒤 올바른 쪽에 있는 점의 비율입니다.</translation>
    </message>
    <message>
        <source>epoch {0}</source>
        <translation>에포크 {0}</translation>
    </message>
    <message>
        <source>{0} steps/s</source>
        <translation>{0} 스텝/초</translation>
    </message>
    <message>
        <source>step {0} of {1}</source>
        <translation>스텝 {0} / {1}</translation>
    </message>
    <message>
        <source>gradient norm {0}</source>
        <translation>그레이디언트 크기 {0}</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>감소</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>증가</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>변화 없음</translation>
    </message>
    <message>
        <source>{0} / {1} wrong</source>
        <translation>오분류 {0} / {1}</translation>
    </message>
    <message>
        <source>{0} wrong</source>
        <translation>오분류 {0}</translation>
    </message>
    <message>
        <source>gradient {0}</source>
        <translation>그레이디언트 {0}</translation>
    </message>
</context>
<context>
    <name>Recipe</name>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>점구름</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>즉시</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>New points: another seed</source>
        <translation>새 점: 다른 시드</translation>
    </message>
    <message>
        <source>New weights: another seed</source>
        <translation>새 가중치: 다른 시드</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>다른 시드</translation>
    </message>
    <message>
        <source>{name} {rule}</source>
        <translation>{name}: {rule}</translation>
    </message>
    <message>
        <source>{demand}, not {came}</source>
        <translation>{demand} (받은 값: {came})</translation>
    </message>
    <message>
        <source>line {line}: {said}</source>
        <translation>{line}번째 줄: {said}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>Where the points come from: two Gaussian clouds, or a file.</source>
        <translation>점을 어디서 얻을지 고릅니다: 두 가우스 점구름 또는 파일.</translation>
    </message>
    <message>
        <source>The CSV file of the points: columns x1,x2,class, the class 0 or 1.</source>
        <translation>점이 든 CSV 파일입니다. 열은 x1,x2,class이고 class는 0 또는 1입니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Decides which points are drawn, and the order of mini-batches: same seed, same run.</source>
        <translation>뽑히는 점과 미니 배치의 순서를 정합니다. 시드가 같으면 실행도 같습니다.</translation>
    </message>
    <message>
        <source>Per class</source>
        <translation>클래스당 샘플</translation>
    </message>
    <message>
        <source>How many points are drawn for each of the two classes.</source>
        <translation>두 클래스마다 점을 몇 개씩 뽑을지 정합니다.</translation>
    </message>
    <message>
        <source>points</source>
        <translation>(개)</translation>
    </message>
    <message>
        <source>Mean 0</source>
        <translation>평균 0</translation>
    </message>
    <message>
        <source>The centre (x₁, x₂) of class 0; it can be dragged among the points too.</source>
        <translation>클래스 0의 중심 (x₁, x₂)입니다. 점 사이에서 끌어서 옮길 수도 있습니다.</translation>
    </message>
    <message>
        <source>Mean 1</source>
        <translation>평균 1</translation>
    </message>
    <message>
        <source>The centre (x₁, x₂) of class 1; it can be dragged among the points too.</source>
        <translation>클래스 1의 중심 (x₁, x₂)입니다. 점 사이에서 끌어서 옮길 수도 있습니다.</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>공분산</translation>
    </message>
    <message>
        <source>How both clouds spread: the variances of x₁ and x₂ on the diagonal, beside them how the two go together; covariance² &lt; variance · variance.</source>
        <translation>두 점구름이 퍼진 정도입니다. 대각선은 x₁과 x₂의 분산, 그 옆은 둘이 함께 변하는 정도입니다. 공분산² &lt; 분산 · 분산.</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>The units of each layer between the inputs and the output.</source>
        <translation>입력과 출력 사이에 있는 각 층의 유닛 수입니다.</translation>
    </message>
    <message>
        <source>units</source>
        <translation>유닛</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>The function after each hidden layer; linear changes nothing.</source>
        <translation>은닉층마다 뒤에 적용하는 함수입니다. linear는 아무것도 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Seed of W</source>
        <translation>W의 시드</translation>
    </message>
    <message>
        <source>Decides which W a run starts from: uniform in [0, 1) as in the book.</source>
        <translation>실행을 시작할 W를 정합니다. 책처럼 [0, 1)의 균등 분포입니다.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>The W and b a run starts from: drawn from the seed, or typed.</source>
        <translation>실행을 시작할 W와 b입니다. 시드에서 뽑거나 직접 입력합니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>How far a step goes against the gradient: W ← W − η · ∂L/∂W. Above 2/λ of the data the full batch diverges.</source>
        <translation>한 스텝에서 그레이디언트 반대쪽으로 가는 정도입니다: W ← W − η · ∂L/∂W. 데이터의 2/λ보다 크면 전체 배치는 발산합니다.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>How many points a step trains on: all, or a mini-batch. The last batch of an epoch may be smaller; a batch larger than the data takes every point.</source>
        <translation>한 스텝에서 훈련할 점의 수입니다: 전체 또는 미니 배치. 에포크의 마지막 배치는 더 작을 수 있습니다. 데이터보다 큰 배치는 모든 점을 씁니다.</translation>
    </message>
    <message>
        <source>Execution</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>How TensorFlow runs a step: eager line by line, graph as one tf.function, XLA many steps in one compiled call.</source>
        <translation>텐서플로가 스텝을 실행하는 방법입니다: 즉시 실행은 한 줄씩, 그래프는 tf.function 하나로, XLA는 컴파일한 호출 한 번에 여러 스텝.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Training stops after this many steps; the book makes 40.</source>
        <translation>이만큼 스텝을 마치면 훈련을 멈춥니다. 책은 40스텝입니다.</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>must be from {} to {}</source>
        <translation>{}~{}의 값이어야 합니다</translation>
    </message>
    <message>
        <source>must be a whole number from {} to {} or null</source>
        <translation>{}~{}의 정수 또는 null이어야 합니다</translation>
    </message>
    <message>
        <source>must be a whole number from {} to {}</source>
        <translation>{}~{}의 정수여야 합니다</translation>
    </message>
    <message>
        <source>must be two numbers from {} to {}</source>
        <translation>{}~{}의 숫자 두 개여야 합니다</translation>
    </message>
    <message>
        <source>must be a 2×2 matrix of numbers</source>
        <translation>2×2 숫자 행렬이어야 합니다</translation>
    </message>
    <message>
        <source>must be symmetric: {} and {} differ</source>
        <translation>대칭이어야 합니다: {}, {} 값이 다릅니다</translation>
    </message>
    <message>
        <source>must have variances above 0 and up to {}</source>
        <translation>분산은 0보다 크고 {} 이하여야 합니다</translation>
    </message>
    <message>
        <source>must be positive definite: the covariance {} must lie inside ±√({} · {}) = ±{}</source>
        <translation>양의 정부호여야 합니다: 공분산 {} 값이 ±√({} · {}) = ±{} 안에 있어야 합니다</translation>
    </message>
    <message>
        <source>must be [] (hidden layers are not trained yet)</source>
        <translation>[]여야 합니다(은닉층은 아직 훈련하지 않습니다)</translation>
    </message>
    <message>
        <source>must be at most {} whole numbers from {} to {}</source>
        <translation>최대 {}개의 정수여야 합니다(범위: {}~{})</translation>
    </message>
    <message>
        <source>must be the path of a file</source>
        <translation>파일 경로여야 합니다</translation>
    </message>
    <message>
        <source>must be null or {&quot;W&quot;: [matrix per layer], &quot;b&quot;: [vector per layer]}</source>
        <translation>null 또는 {&quot;W&quot;: [matrix per layer], &quot;b&quot;: [vector per layer]}여야 합니다</translation>
    </message>
    <message>
        <source>must hold a matrix of numbers in W and a vector of numbers in b for each layer</source>
        <translation>층마다 W에는 숫자 행렬, b에는 숫자 벡터가 있어야 합니다</translation>
    </message>
    <message>
        <source>must hold numbers from {} to {}</source>
        <translation>{}~{}의 숫자만 있어야 합니다</translation>
    </message>
    <message>
        <source>must have the shapes {}</source>
        <translation>모양은 다음과 같아야 합니다: {}</translation>
    </message>
    <message>
        <source>must name a file when data.kind is csv</source>
        <translation>data.kind가 csv이면 파일을 지정해야 합니다</translation>
    </message>
    <message>
        <source>must be left out when data.kind is {}</source>
        <translation>data.kind가 {}일 때는 없어야 합니다</translation>
    </message>
    <message>
        <source>must not be csv in a line: the points are in a file; save the run</source>
        <translation>한 줄로 쓸 때는 csv일 수 없습니다. 점이 파일에 있으니 실행을 저장하세요</translation>
    </message>
    <message>
        <source>must have at most {} characters</source>
        <translation>글자가 {}개 이하여야 합니다</translation>
    </message>
    <message>
        <source>must begin with {}</source>
        <translation>{}(으)로 시작해야 합니다</translation>
    </message>
    <message>
        <source>must be copied as a whole</source>
        <translation>통째로 복사해야 합니다</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Tapescope did not end in good order. A run of {0} steps was kept, at {1}.</source>
        <translation>Tapescope가 제대로 끝나지 않았습니다. {1}에 보관한 {0}스텝짜리 실행이 있습니다.</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>Keras&apos;s message</source>
        <translation>케라스의 메시지</translation>
    </message>
</context>
<context>
    <name>RepairBox</name>
    <message>
        <source>Fix and run</source>
        <translation>고쳐서 실행</translation>
    </message>
    <message>
        <source>Make it so, and call the layer. It can be undone.</source>
        <translation>이렇게 고치고 층을 부릅니다. 실행 취소를 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Make this change and run it. It can be undone.</source>
        <translation>이렇게 고쳐서 실행합니다. 실행 취소를 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Make this change in the program and run it. It can be undone.</source>
        <translation>프로그램을 이렇게 고쳐서 실행합니다. 실행 취소를 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>나란히 비교</translation>
    </message>
    <message>
        <source>Show the program as it is and as it would be, with both gradients.</source>
        <translation>지금 프로그램과 고친 프로그램을 두 그레이디언트와 함께 보입니다.</translation>
    </message>
</context>
<context>
    <name>Runs</name>
    <message>
        <source>Runs (*{0})</source>
        <translation>실행 (*{0})</translation>
    </message>
    <message>
        <source>Save run</source>
        <translation>실행 저장</translation>
    </message>
    <message>
        <source>The recipe is in the clipboard, as a line of text.</source>
        <translation>레시피를 글 한 줄로 클립보드에 복사했습니다.</translation>
    </message>
</context>
<context>
    <name>Scatter</name>
    <message>
        <source>Class {0}</source>
        <translation>클래스 {0}</translation>
    </message>
    <message>
        <source>ŷ {0}</source>
        <translation>ŷ {0}</translation>
    </message>
    <message>
        <source>ŷ {0} · wrong</source>
        <translation>ŷ {0} · 오분류</translation>
    </message>
    <message>
        <source>{0} of the loss</source>
        <translation>손실의 {0}</translation>
    </message>
    <message>
        <source>ŷ {0} · class {1}</source>
        <translation>ŷ {0} · 클래스 {1}</translation>
    </message>
    <message>
        <source>{0} of {1} points misclassified</source>
        <translation>점 {1}개 중 {0}개 오분류</translation>
    </message>
</context>
<context>
    <name>ScatterView</name>
    <message>
        <source>Data and decision boundary</source>
        <translation>데이터와 결정 경계</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>change of {0}</source>
        <translation>{0} 변경</translation>
    </message>
    <message>
        <source>opening of a run</source>
        <translation>실행 열기</translation>
    </message>
    <message>
        <source>Taken back: {0}.</source>
        <translation>되돌렸습니다: {0}.</translation>
    </message>
    <message>
        <source>Made again: {0}.</source>
        <translation>다시 했습니다: {0}.</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>처음으로 돌리기</translation>
    </message>
    <message>
        <source>Back at the start: the same points, the same weights.</source>
        <translation>처음으로 돌아왔습니다. 점도 가중치도 같습니다.</translation>
    </message>
    <message>
        <source>branch at step {0}</source>
        <translation>스텝 {0}에서 갈라 나가기</translation>
    </message>
    <message>
        <source>Step {0} is the newest one now.</source>
        <translation>이제 최신 스텝은 {0}입니다.</translation>
    </message>
    <message>
        <source>placing of the weights</source>
        <translation>가중치 옮기기</translation>
    </message>
    <message>
        <source>The weights were placed by hand.</source>
        <translation>가중치를 손으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>The run started anew: {0}.</source>
        <translation>실행을 처음부터 시작했습니다: {0}.</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>Add a layer at the end</source>
        <translation>맨 뒤에 층 추가</translation>
    </message>
    <message>
        <source>Add a layer here</source>
        <translation>여기에 층 추가</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>층 빼기</translation>
    </message>
    <message>
        <source>Remove this layer (Delete).</source>
        <translation>이 층을 뺍니다 (Delete).</translation>
    </message>
    <message>
        <source>Add a layer here. Insert adds one behind the layer that is picked.</source>
        <translation>여기에 층을 추가합니다. Insert를 누르면 고른 층 뒤에 추가합니다.</translation>
    </message>
    <message>
        <source>A stack has at most {0} layers.</source>
        <translation>층은 {0}개까지 쌓을 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>Speed</name>
    <message>
        <source>unlimited</source>
        <translation>무제한</translation>
    </message>
    <message>
        <source>How many steps are trained a second. Slower: , Faster: .</source>
        <translation>1초에 훈련하는 스텝 수입니다. 느리게: , 빠르게: .</translation>
    </message>
    <message>
        <source>1/s</source>
        <translation>1/초</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
</context>
<context>
    <name>StartControl</name>
    <message>
        <source>Initial W</source>
        <translation>초기 W</translation>
    </message>
    <message>
        <source>Initial b</source>
        <translation>초기 b</translation>
    </message>
    <message>
        <source>From seed</source>
        <translation>시드에서</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>직접 입력</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 스텝/초</translation>
    </message>
    <message>
        <source>{count} steps/s</source>
        <translation>{count} 스텝/초</translation>
    </message>
    <message>
        <source>Looking back at step {step}</source>
        <translation>스텝 {step} 보는 중</translation>
    </message>
    <message>
        <source>Training stands at step {step}.</source>
        <translation>훈련은 스텝 {step}에 멈춰 있습니다.</translation>
    </message>
    <message>
        <source>Training goes on: step {step}.</source>
        <translation>훈련은 계속됩니다: 스텝 {step}.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>훈련 중</translation>
    </message>
    <message>
        <source>Training · {pace}</source>
        <translation>훈련 중 · {pace}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>일시정지</translation>
    </message>
    <message>
        <source>Stopped at step {step}</source>
        <translation>{step}스텝에서 멈춤</translation>
    </message>
    <message>
        <source>Converged at step {step}</source>
        <translation>스텝 {step}에서 수렴</translation>
    </message>
    <message>
        <source>Oscillating: lower the learning rate</source>
        <translation>진동함: 학습률을 낮춰 보세요</translation>
    </message>
    <message>
        <source>lower the learning rate</source>
        <translation>학습률을 낮춰 보세요</translation>
    </message>
    <message>
        <source>Diverging: {reason}</source>
        <translation>발산하는 중: {reason}</translation>
    </message>
    <message>
        <source>Diverged at step {step}</source>
        <translation>스텝 {step}에서 발산</translation>
    </message>
    <message>
        <source>The loss is no longer a finite number; try a lower learning rate.</source>
        <translation>손실이 더는 유한한 수가 아닙니다. 학습률을 낮춰 보세요.</translation>
    </message>
    <message>
        <source>Not converged</source>
        <translation>아직 수렴 아님</translation>
    </message>
    <message>
        <source>Not converged: {above}</source>
        <translation>아직 수렴 아님: {above}</translation>
    </message>
    <message>
        <source>{share}% above the minimum {minimum}</source>
        <translation>최솟값 {minimum}보다 {share}% 높음</translation>
    </message>
    <message>
        <source>Gradient norm {norm}</source>
        <translation>그레이디언트 크기 {norm}</translation>
    </message>
</context>
<context>
    <name>StateLine</name>
    <message>
        <source>Back to now</source>
        <translation>지금으로</translation>
    </message>
    <message>
        <source>Branch from here</source>
        <translation>여기서 갈라 나가기</translation>
    </message>
    <message>
        <source>η = half of the limit</source>
        <translation>η = 한계의 절반</translation>
    </message>
    <message>
        <source>Set the learning rate η to half of 2/λmax.</source>
        <translation>학습률 η를 2/λmax의 절반으로 정합니다.</translation>
    </message>
    <message>
        <source>Set the learning rate to half of its limit</source>
        <translation>학습률을 한계의 절반으로 정하기</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Set the learning rate η to {rate}, half of 2/λmax.</source>
        <translation>학습률 η를 2/λmax의 절반으로 정합니다: {rate}.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>What can be done about the message.</source>
        <translation>이 메시지에 할 수 있는 일입니다.</translation>
    </message>
    <message>
        <source>Action of the message</source>
        <translation>메시지의 동작</translation>
    </message>
</context>
<context>
    <name>StepTape</name>
    <message>
        <source>the step to come</source>
        <translation>다음 스텝</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
</context>
<context>
    <name>StepTapeView</name>
    <message>
        <source>Tape</source>
        <translation>테이프</translation>
    </message>
    <message>
        <source>Taking the tape of this step…</source>
        <translation>이 스텝의 테이프를 감는 중…</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>recorded: {0} kept</source>
        <translation>기록: {0} 보관</translation>
    </message>
    <message>
        <source>Record {0} of {1}: {2}, value {3}</source>
        <translation>기록 {0} / {1}: {2}, 값 {3}</translation>
    </message>
    <message>
        <source>gradient {0}</source>
        <translation>그레이디언트 {0}</translation>
    </message>
    <message>
        <source>from {0} to {1}, mean {2}, norm {3}</source>
        <translation>{0}부터 {1}까지, 평균 {2}, 크기 {3}</translation>
    </message>
    <message>
        <source>gradient of {0}:</source>
        <translation>{0}의 그레이디언트:</translation>
    </message>
    <message>
        <source>outer tape {0}</source>
        <translation>바깥 테이프 {0}</translation>
    </message>
    <message>
        <source>inner tape {0}</source>
        <translation>안쪽 테이프 {0}</translation>
    </message>
    <message>
        <source>{0}, line {1}</source>
        <translation>{0}, 줄 {1}</translation>
    </message>
    <message>
        <source>{0} is recorded on the outer tape too</source>
        <translation>{0}도 바깥 테이프에 기록됩니다</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>안 쓰임</translation>
    </message>
    <message>
        <source>not run
from line {0} on</source>
        <translation>{0}번째 줄부터
실행 안 됨</translation>
    </message>
    <message>
        <source>no operation ran</source>
        <translation>실행한 연산 없음</translation>
    </message>
    <message>
        <source>norm {0}</source>
        <translation>크기 {0}</translation>
    </message>
    <message>
        <source>skipped: no watched input</source>
        <translation>건너뜀: 감시 중인 입력이 없음</translation>
    </message>
    <message>
        <source>skipped: constants only</source>
        <translation>건너뜀: 상수만</translation>
    </message>
    <message>
        <source>skipped: no tape is open</source>
        <translation>건너뜀: 열린 테이프 없음</translation>
    </message>
    <message>
        <source>skipped: integer: no gradient</source>
        <translation>건너뜀: 정수는 그레이디언트 없음</translation>
    </message>
    <message>
        <source>skipped: has no gradient</source>
        <translation>건너뜀: 그레이디언트 없음</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
</context>
<context>
    <name>StripBand</name>
    <message>
        <source>Scroll the tape</source>
        <translation>테이프 스크롤</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>{0} is not a shape; whole numbers are, samples first: (32, 10, 16).</source>
        <translation>{0}은(는) 모양이 아닙니다. 모양은 정수로 쓰고 샘플 축이 먼저입니다: (32, 10, 16).</translation>
    </message>
    <message>
        <source>Inputs have {1} to {2} axes, samples first, not {0}: (2, 784) has 2.</source>
        <translation>입력의 축은 {1}~{2}개이고 샘플 축이 먼저입니다. {0}개는 안 됩니다: (2, 784)의 축은 2개입니다.</translation>
    </message>
    <message>
        <source>Along an axis there can be {1} to {2} numbers, not {0}.</source>
        <translation>한 축의 숫자는 {1}~{2}개입니다. {0}개는 안 됩니다.</translation>
    </message>
    <message>
        <source>There can be 1 to {1} units or filters, not {0}.</source>
        <translation>유닛이나 필터는 1~{1}개입니다. {0}은(는) 안 됩니다.</translation>
    </message>
    <message>
        <source>kernel_size is a whole number from 1 to {1}, not {0}.</source>
        <translation>kernel_size는 1~{1}의 정수입니다. {0}은(는) 안 됩니다.</translation>
    </message>
    <message>
        <source>strides is a whole number from 1 to {1}, not {0}.</source>
        <translation>strides는 1~{1}의 정수입니다. {0}은(는) 안 됩니다.</translation>
    </message>
    <message>
        <source>The stack would have {0} layers: at most {1}.</source>
        <translation>쌓은 층이 {0}개가 됩니다. 최대 {1}개입니다.</translation>
    </message>
    <message>
        <source>The inputs would have {0} elements: at most {1}.</source>
        <translation>입력의 원소가 {0}개가 됩니다. 최대 {1}개입니다.</translation>
    </message>
    <message>
        <source>{0} would have {1} parameters: at most {2}; fewer units need fewer.</source>
        <translation>{0}의 파라미터가 {1}개가 됩니다. 최대 {2}개입니다. 유닛을 줄이면 줄어듭니다.</translation>
    </message>
    <message>
        <source>{0} would return {1} numbers: at most {2}; fewer samples or units give fewer.</source>
        <translation>{0}의 출력 숫자가 {1}개가 됩니다. 최대 {2}개입니다. 샘플이나 유닛을 줄이면 줄어듭니다.</translation>
    </message>
    <message>
        <source>The recurrent layers would go through {0} steps in all, one after another: at most {1}.</source>
        <translation>순환 층이 차례로 거칠 타임스텝이 모두 {0}개입니다. {1}개까지 됩니다.</translation>
    </message>
    <message>
        <source>{0} would multiply {1} times: at most {2}; smaller inputs need less.</source>
        <translation>{0}: 곱셈이 {1}번이 됩니다. 최대 {2}번입니다. 입력을 줄이면 줄어듭니다.</translation>
    </message>
</context>
<context>
    <name>Surface</name>
    <message>
        <source>start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Loss {0}</source>
        <translation>손실 {0}</translation>
    </message>
    <message>
        <source>Start · drag to start elsewhere</source>
        <translation>시작 · 끌어서 시작점 옮기기</translation>
    </message>
    <message>
        <source>Step {0} · drag to place the weights</source>
        <translation>스텝 {0} · 끌어서 가중치 옮기기</translation>
    </message>
    <message>
        <source>Step {0} · click to go there</source>
        <translation>스텝 {0} · 클릭하면 이동</translation>
    </message>
    <message>
        <source>Minimum {0}</source>
        <translation>최솟값 {0}</translation>
    </message>
    <message>
        <source>Gradient of step {0}, against the arrow</source>
        <translation>스텝 {0}의 그레이디언트, 화살표의 반대 방향</translation>
    </message>
    <message>
        <source>Step {0}: w₁ = {1}, w₂ = {2}, b = {3}; loss {4} there, least loss {5}</source>
        <translation>스텝 {0}: w₁ = {1}, w₂ = {2}, b = {3}; 그곳의 손실 {4}, 최소 손실 {5}</translation>
    </message>
    <message>
        <source>slice at b = {0}</source>
        <translation>b = {0} 단면</translation>
    </message>
</context>
<context>
    <name>SurfaceView</name>
    <message>
        <source>Loss surface</source>
        <translation>손실 곡면</translation>
    </message>
    <message>
        <source>The loss surface is drawn for the linear classifier.</source>
        <translation>손실 곡면은 선형 분류기일 때 그립니다.</translation>
    </message>
</context>
<context>
    <name>TapeBench</name>
    <message>
        <source>Tape</source>
        <translation>테이프</translation>
    </message>
    <message>
        <source>play backward pass</source>
        <translation>역전파 재생</translation>
    </message>
    <message>
        <source>node</source>
        <translation>노드</translation>
    </message>
    <message>
        <source>fit graph</source>
        <translation>그래프 맞춤</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>모든 키</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>즉시 실행</translation>
    </message>
    <message>
        <source>Taking the tape…</source>
        <translation>테이프를 감는 중…</translation>
    </message>
</context>
<context>
    <name>TapeHeader</name>
    <message>
        <source>Tape</source>
        <translation>테이프</translation>
    </message>
    <message>
        <source>Operations that ran, recorded or not</source>
        <translation>실행한 연산, 기록 여부와 상관없음</translation>
    </message>
    <message>
        <source>Operations on the inner tape</source>
        <translation>안쪽 테이프에 있는 연산</translation>
    </message>
    <message>
        <source>Operations on a tape: the way back goes through them. Of nested tapes: on the outer one</source>
        <translation>테이프에 있는 연산: 되짚어 가는 길이 지나는 곳입니다. 겹친 테이프에서는 바깥 테이프의 연산입니다</translation>
    </message>
    <message>
        <source>Operations that ran and are on no tape</source>
        <translation>실행했지만 어느 테이프에도 없는 연산</translation>
    </message>
    <message>
        <source>What the tape keeps for the way back: the outputs of the recorded operations</source>
        <translation>되짚어 갈 때 쓰려고 테이프가 보관하는 값: 기록한 연산의 출력</translation>
    </message>
    <message>
        <source>second derivative</source>
        <translation>2차 도함수</translation>
    </message>
    <message>
        <source>1 operation</source>
        <translation>연산 1개</translation>
    </message>
    <message>
        <source>{0} operations in the order they ran</source>
        <translation>순서대로 실행한 연산 {0}개</translation>
    </message>
    <message>
        <source>Two tapes</source>
        <translation>테이프 두 개</translation>
    </message>
    <message>
        <source>{0} tapes</source>
        <translation>테이프 {0}개</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>값 보관</translation>
    </message>
    <message>
        <source>executed</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>recorded inside</source>
        <translation>안쪽 기록</translation>
    </message>
    <message>
        <source>recorded outside</source>
        <translation>바깥 기록</translation>
    </message>
</context>
<context>
    <name>TapeSession</name>
    <message>
        <source>lesson</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>step {0}</source>
        <translation>스텝 {0}</translation>
    </message>
    <message>
        <source>program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>value of {0}</source>
        <translation>{0}의 값</translation>
    </message>
</context>
<context>
    <name>TapeSpeed</name>
    <message>
        <source>1 node/s</source>
        <translation>1 노드/초</translation>
    </message>
    <message>
        <source>{0} nodes/s</source>
        <translation>{0} 노드/초</translation>
    </message>
    <message>
        <source>How many nodes are played a second. Slower: , Faster: .</source>
        <translation>1초에 재생하는 노드 수입니다. 느리게: , 빠르게: .</translation>
    </message>
    <message>
        <source>{0}/s</source>
        <translation>{0}/초</translation>
    </message>
</context>
<context>
    <name>TapeStripView</name>
    <message>
        <source>Tape</source>
        <translation>테이프</translation>
    </message>
    <message>
        <source>{0} records</source>
        <translation>기록 {0}개</translation>
    </message>
</context>
<context>
    <name>TapeTimeline</name>
    <message>
        <source>Film of the tape</source>
        <translation>테이프 필름</translation>
    </message>
    <message>
        <source>Before the first operation</source>
        <translation>첫 연산 전</translation>
    </message>
    <message>
        <source>Node {0} of {1}</source>
        <translation>노드 {0} / {1}</translation>
    </message>
</context>
<context>
    <name>TapeViews</name>
    <message>
        <source>Graph</source>
        <translation>그래프</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>The operations and their gradients</source>
        <translation>연산과 그 그레이디언트</translation>
    </message>
    <message>
        <source>Value and derivatives over a range of the input</source>
        <translation>입력 범위에 따른 값과 도함수</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>연쇄 법칙</translation>
    </message>
    <message>
        <source>Life, None</source>
        <translation>수명, None</translation>
    </message>
    <message>
        <source>Lower panel</source>
        <translation>아래 패널</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>검산</translation>
    </message>
    <message>
        <source>Right panel</source>
        <translation>오른쪽 패널</translation>
    </message>
</context>
<context>
    <name>TensorBench</name>
    <message>
        <source>Tensors</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>edit element</source>
        <translation>원소 고치기</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>모든 키</translation>
    </message>
    <message>
        <source>1 tensor · {1}</source>
        <translation>텐서 1 · {1}</translation>
    </message>
    <message>
        <source>{0} tensors · {1}</source>
        <translation>텐서 {0} · {1}</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>즉시 실행</translation>
    </message>
</context>
<context>
    <name>TensorCard</name>
    <message>
        <source>The type of each element.</source>
        <translation>각 원소의 dtype입니다.</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>constants can&apos;t change</source>
        <translation>상수는 바뀔 수 없음</translation>
    </message>
    <message>
        <source>A tensor never changes: every operation makes a new one.</source>
        <translation>텐서는 바뀌지 않습니다. 연산은 언제나 새 텐서를 만듭니다.</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>changed in place: the same id</source>
        <translation>제자리에서 바뀜: 같은 id</translation>
    </message>
    <message>
        <source>A tf.Variable is changed in place by assign, assign_add and assign_sub.</source>
        <translation>tf.Variable은 assign, assign_add, assign_sub로 제자리에서 바뀝니다.</translation>
    </message>
    <message>
        <source>NumPy</source>
        <translation>넘파이</translation>
    </message>
    <message>
        <source>an array: its elements can be assigned</source>
        <translation>배열: 원소를 바꿀 수 있음</translation>
    </message>
    <message>
        <source>An array of NumPy is changed in place; its numbers are float64 unless asked otherwise.</source>
        <translation>넘파이 배열은 제자리에서 바뀝니다. 따로 정하지 않으면 숫자는 float64입니다.</translation>
    </message>
    <message>
        <source>{0} elements of {1} bytes: {2} bytes</source>
        <translation>원소 {0}개, 하나에 {1}바이트: {2}바이트</translation>
    </message>
    <message>
        <source>Rank {0}: so many axes. {1} elements.</source>
        <translation>랭크 {0}: 축의 개수입니다. 원소 {1}개.</translation>
    </message>
    <message>
        <source>id({0}) is {1}: which object it is. assign keeps the object; an operation makes a new one.</source>
        <translation>id({0}) = {1}: 어느 객체인지 알려 줍니다. assign은 객체를 그대로 두고, 연산은 새 객체를 만듭니다.</translation>
    </message>
</context>
<context>
    <name>TensorGrid</name>
    <message>
        <source>Tensor</source>
        <translation>텐서</translation>
    </message>
    <message>
        <source>{0}, shape {1}</source>
        <translation>{0}, 모양 {1}</translation>
    </message>
</context>
<context>
    <name>TensorLessons</name>
    <message>
        <source>All ones, all zeros</source>
        <translation>모두 1, 모두 0</translation>
    </message>
    <message>
        <source>Random tensors</source>
        <translation>난수 텐서</translation>
    </message>
    <message>
        <source>NumPy arrays can be assigned to</source>
        <translation>넘파이 배열에는 대입할 수 있음</translation>
    </message>
    <message>
        <source>Tensors can&apos;t</source>
        <translation>텐서에는 대입할 수 없음</translation>
    </message>
    <message>
        <source>A variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>assign</source>
        <translation>assign</translation>
    </message>
    <message>
        <source>assign to one element</source>
        <translation>원소 하나에 assign</translation>
    </message>
    <message>
        <source>assign_add, assign_sub</source>
        <translation>assign_add, assign_sub</translation>
    </message>
    <message>
        <source>Some operations</source>
        <translation>몇 가지 연산</translation>
    </message>
    <message>
        <source>float64 meets float32</source>
        <translation>float64와 float32가 만나면</translation>
    </message>
</context>
<context>
    <name>TensorList</name>
    <message>
        <source>Tensors</source>
        <translation>텐서 목록</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0}바이트</translation>
    </message>
</context>
<context>
    <name>TensorPanel</name>
    <message>
        <source>Lessons</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>The listings of the chapter; each begins a new log.</source>
        <translation>3장의 코드입니다. 고를 때마다 실행 기록을 새로 시작합니다.</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>None yet: make one above.</source>
        <translation>아직 없습니다. 위에서 만드세요.</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>텐서 목록</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>만들기</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>연산</translation>
    </message>
</context>
<context>
    <name>TensorSession</name>
    <message>
        <source>line</source>
        <translation>줄</translation>
    </message>
    <message>
        <source>lesson</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>clearing of the log</source>
        <translation>실행 기록 지우기</translation>
    </message>
</context>
<context>
    <name>TensorViews</name>
    <message>
        <source>Every line runs at once: eager execution.</source>
        <translation>모든 줄은 바로 실행됩니다 (즉시 실행).</translation>
    </message>
</context>
<context>
    <name>Tensors</name>
    <message>
        <source>constant</source>
        <translation>상수</translation>
    </message>
    <message>
        <source>variable</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>A tensor of the numbers that are typed.</source>
        <translation>입력한 숫자로 만든 텐서입니다.</translation>
    </message>
    <message>
        <source>An array of NumPy, for comparison: its elements can be assigned to.</source>
        <translation>비교를 위한 넘파이 배열입니다. 원소에 값을 대입할 수 있습니다.</translation>
    </message>
    <message>
        <source>All elements are 1.</source>
        <translation>모든 원소가 1입니다.</translation>
    </message>
    <message>
        <source>All elements are 0.</source>
        <translation>모든 원소가 0입니다.</translation>
    </message>
    <message>
        <source>Random numbers around a mean; the seed makes them the same every time.</source>
        <translation>평균 둘레의 난수입니다. 시드가 있어 매번 같습니다.</translation>
    </message>
    <message>
        <source>Random numbers between two bounds; the seed makes them the same every time.</source>
        <translation>두 경계 사이의 난수입니다. 시드가 있어 매번 같습니다.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>값</translation>
    </message>
    <message>
        <source>A number, or nested lists of one length: [[1, 2], [3, 4]].</source>
        <translation>숫자 하나 또는 길이가 같은 겹친 리스트입니다: [[1, 2], [3, 4]].</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>모양</translation>
    </message>
    <message>
        <source>How many elements along each axis: (3, 1) is three rows of one; () a single number.</source>
        <translation>축마다 원소가 몇 개인지 적습니다. (3, 1)은 원소가 하나인 행 세 개, ()는 숫자 하나입니다.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>평균</translation>
    </message>
    <message>
        <source>What the numbers lie around.</source>
        <translation>이 값 둘레에 숫자가 놓입니다.</translation>
    </message>
    <message>
        <source>Std. dev.</source>
        <translation>표준편차</translation>
    </message>
    <message>
        <source>Standard deviation: two thirds of the numbers lie no further from the mean.</source>
        <translation>표준편차입니다. 숫자의 3분의 2가 평균에서 이 거리 안에 있습니다.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>하한</translation>
    </message>
    <message>
        <source>The smallest number there may be.</source>
        <translation>나올 수 있는 가장 작은 숫자입니다.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>상한</translation>
    </message>
    <message>
        <source>All numbers are smaller than this one.</source>
        <translation>모든 숫자가 이보다 작습니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>The same seed gives the same numbers every time.</source>
        <translation>시드가 같으면 매번 같은 숫자가 나옵니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>What to call it; a name that is there gets a new value.</source>
        <translation>텐서의 이름입니다. 이미 있는 이름은 새 값을 얻습니다.</translation>
    </message>
    <message>
        <source>Dtype</source>
        <translation>Dtype</translation>
    </message>
    <message>
        <source>The type of its numbers.</source>
        <translation>숫자의 dtype입니다.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>A tensor by its name; numbers and expressions can be typed too.</source>
        <translation>텐서의 이름입니다. 숫자나 식을 쓸 수도 있습니다.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>축</translation>
    </message>
    <message>
        <source>The axis that goes away: 0 goes down the rows, 1 along them; none: all of them.</source>
        <translation>없어지는 축입니다. 0은 행을 따라 아래로, 1은 행 안에서 옆으로 갑니다. 비우면 모든 축입니다.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>축 순서</translation>
    </message>
    <message>
        <source>The axes in their new order, such as 1, 0; none: turned round.</source>
        <translation>축의 새 순서입니다. 예: 1, 0. 비우면 거꾸로입니다.</translation>
    </message>
    <message>
        <source>The new shape, for as many elements; −1 stands for what is left.</source>
        <translation>새 모양입니다. 원소 수는 같아야 합니다. −1은 나머지를 뜻합니다.</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>인덱스</translation>
    </message>
    <message>
        <source>A place for each axis: 0, 1 is one element, 0, : a row, :, 1:3 two columns.</source>
        <translation>축마다 자리를 적습니다. 0, 1은 원소 하나, 0, :은 행 하나, :, 1:3은 열 두 개입니다.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>기호</translation>
    </message>
    <message>
        <source>How to compare, element by element.</source>
        <translation>원소별로 어떻게 비교할지 고릅니다.</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>What to call the result; without a name it is only shown.</source>
        <translation>결과의 이름입니다. 이름이 없으면 표시만 합니다.</translation>
    </message>
    <message>
        <source>Line to run</source>
        <translation>실행할 줄</translation>
    </message>
    <message>
        <source>The line as it will run; it can be edited here.</source>
        <translation>이대로 실행할 줄입니다. 여기서 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>The square of each element.</source>
        <translation>각 원소의 제곱입니다.</translation>
    </message>
    <message>
        <source>The square root of each element.</source>
        <translation>각 원소의 제곱근입니다.</translation>
    </message>
    <message>
        <source>e to the power of each element.</source>
        <translation>e의 거듭제곱입니다. 각 원소가 지수입니다.</translation>
    </message>
    <message>
        <source>The natural logarithm of each element.</source>
        <translation>각 원소의 자연로그입니다.</translation>
    </message>
    <message>
        <source>Each element without its sign.</source>
        <translation>부호를 뗀 각 원소입니다.</translation>
    </message>
    <message>
        <source>Add, element by element.</source>
        <translation>원소별로 더합니다.</translation>
    </message>
    <message>
        <source>Subtract, element by element.</source>
        <translation>원소별로 뺍니다.</translation>
    </message>
    <message>
        <source>Multiply, element by element.</source>
        <translation>원소별로 곱합니다.</translation>
    </message>
    <message>
        <source>Divide, element by element.</source>
        <translation>원소별로 나눕니다.</translation>
    </message>
    <message>
        <source>Raise to a power, element by element.</source>
        <translation>원소별로 거듭제곱합니다.</translation>
    </message>
    <message>
        <source>Compare, element by element: True or False.</source>
        <translation>원소별로 비교합니다: True 또는 False.</translation>
    </message>
    <message>
        <source>The same numbers in another dtype.</source>
        <translation>같은 숫자를 다른 dtype으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Matrix product: each row of the left one times each column of the right one.</source>
        <translation>행렬 곱입니다. 왼쪽의 각 행과 오른쪽의 각 열을 곱합니다.</translation>
    </message>
    <message>
        <source>The sum of all elements, or along an axis.</source>
        <translation>모든 원소 또는 한 축의 합입니다.</translation>
    </message>
    <message>
        <source>The mean of all elements, or along an axis.</source>
        <translation>모든 원소 또는 한 축의 평균입니다.</translation>
    </message>
    <message>
        <source>The largest of all elements, or along an axis.</source>
        <translation>모든 원소 또는 한 축의 최댓값입니다.</translation>
    </message>
    <message>
        <source>The smallest of all elements, or along an axis.</source>
        <translation>모든 원소 또는 한 축의 최솟값입니다.</translation>
    </message>
    <message>
        <source>The same elements in another shape.</source>
        <translation>같은 원소를 다른 모양으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Rows become columns: the axes in another order.</source>
        <translation>행이 열이 됩니다. 축의 순서를 바꿉니다.</translation>
    </message>
    <message>
        <source>A part of a tensor, by its index.</source>
        <translation>인덱스로 꺼낸 텐서의 일부입니다.</translation>
    </message>
    <message>
        <source>Write new values into a variable; it stays the same object.</source>
        <translation>변수에 새 값을 씁니다. 객체는 그대로입니다.</translation>
    </message>
    <message>
        <source>Write into one element or a part of a variable, by its index.</source>
        <translation>인덱스로 변수의 원소 하나나 일부에 씁니다.</translation>
    </message>
    <message>
        <source>Add to a variable in place.</source>
        <translation>변수에 그대로 더합니다.</translation>
    </message>
    <message>
        <source>Subtract from a variable in place.</source>
        <translation>변수에서 그대로 뺍니다.</translation>
    </message>
    <message>
        <source>“{0}” is not a name; letters, digits and _ are, a letter first: x, W1.</source>
        <translation>“{0}”은(는) 이름이 아닙니다. 글자, 숫자, _를 쓰고 첫 자리는 글자입니다: x, W1.</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be a name; nor can tf, np, print and what begins with _.</source>
        <translation>“{0}”은(는) 이름이 될 수 없습니다. tf, np, print, _로 시작하는 이름도 마찬가지입니다.</translation>
    </message>
    <message>
        <source>“{0}” is not a number from {1} to {2}, such as 0.5.</source>
        <translation>“{0}”은(는) {1}~{2}의 숫자가 아닙니다. 예: 0.5.</translation>
    </message>
    <message>
        <source>“{0}” is not a whole number from 0 to {1}.</source>
        <translation>“{0}”은(는) 0~{1}의 정수가 아닙니다.</translation>
    </message>
    <message>
        <source>“{0}” is not a shape; whole numbers are: (3, 1), or () for a single number.</source>
        <translation>“{0}”은(는) 모양이 아닙니다. 모양은 정수로 씁니다: (3, 1), 숫자 하나는 ().</translation>
    </message>
    <message>
        <source>“{0}” is not a shape; whole numbers are: (3, 1). One of them may be −1.</source>
        <translation>“{0}”은(는) 모양이 아닙니다. 모양은 정수로 씁니다: (3, 1). 그중 하나는 −1일 수 있습니다.</translation>
    </message>
    <message>
        <source>“{0}” is not an axis; a whole number is, such as 0, or several: 0, 1.</source>
        <translation>“{0}”은(는) 축이 아닙니다. 축은 정수 하나나 여럿입니다: 0 또는 0, 1.</translation>
    </message>
    <message>
        <source>“{0}” is not an index; a place for each axis is, such as 0, 1 or 0, :</source>
        <translation>“{0}”은(는) 인덱스가 아닙니다. 축마다 자리를 적습니다: 0, 1 또는 0, :</translation>
    </message>
    <message>
        <source>“{0}” can&apos;t be read; a name can, a number, or tf.ones((2, 2)).</source>
        <translation>“{0}”을(를) 읽을 수 없습니다. 이름, 숫자, tf.ones((2, 2))는 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>A dimension goes from 0 to {1}; {0} does not.</source>
        <translation>차원의 크기는 0~{1}입니다. {0}은(는) 안 됩니다.</translation>
    </message>
    <message>
        <source>A tensor can have {1} axes here, not {0}.</source>
        <translation>여기서 텐서의 축은 최대 {1}개입니다. {0}개는 안 됩니다.</translation>
    </message>
</context>
<context>
    <name>Ticks</name>
    <message>
        <source>Stands still: not in a film.</source>
        <translation>움직이지 않아 영상에는 담기지 않습니다.</translation>
    </message>
    <message>
        <source>Put this picture in: {0}</source>
        <translation>이 그림 담기: {0}</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Timeline</source>
        <translation>타임라인</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>스텝 {step}</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>Step {step} of {newest}</source>
        <translation>스텝 {step} / {newest}</translation>
    </message>
    <message>
        <source>W, b placed</source>
        <translation>W, b 옮김</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>전체 배치</translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation>배치 {size}</translation>
    </message>
    <message>
        <source>Weights placed by hand: {weights}</source>
        <translation>손으로 옮긴 가중치: {weights}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>전체</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Every action, in menus.</source>
        <translation>모든 동작이 메뉴에 있습니다.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Every text in Korean. Ctrl+Shift+L</source>
        <translation>모든 글을 한국어로 봅니다. Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>Every text in English. Ctrl+Shift+L</source>
        <translation>모든 글을 영어로 봅니다. Ctrl+Shift+L</translation>
    </message>
</context>
<context>
    <name>TrainBench</name>
    <message>
        <source>Train</source>
        <translation>훈련</translation>
    </message>
    <message>
        <source>play</source>
        <translation>재생</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>처음으로</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>모든 키</translation>
    </message>
    <message>
        <source>Seed {0}: a reset starts from the same points and weights</source>
        <translation>시드 {0}: 처음으로 돌리면 같은 점, 같은 가중치</translation>
    </message>
</context>
<context>
    <name>TrainButton</name>
    <message>
        <source>Train this</source>
        <translation>이 모델 훈련</translation>
    </message>
    <message>
        <source>Train this stack in the Train bench, from the weights it has.</source>
        <translation>쌓은 층을 지금의 가중치에서 시작해 훈련 화면에서 훈련합니다.</translation>
    </message>
</context>
<context>
    <name>TrainViews</name>
    <message>
        <source>Curves</source>
        <translation>곡선</translation>
    </message>
    <message>
        <source>Surface</source>
        <translation>곡면</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>그래프</translation>
    </message>
</context>
<context>
    <name>Trainable</name>
    <message>
        <source>Needs dense layers only.</source>
        <translation>Dense 층만 있어야 합니다.</translation>
    </message>
    <message>
        <source>Needs inputs (samples, 2).</source>
        <translation>입력 모양이 (샘플, 2)여야 합니다.</translation>
    </message>
    <message>
        <source>Needs 1 unit at the end.</source>
        <translation>마지막 층은 유닛이 1개여야 합니다.</translation>
    </message>
    <message>
        <source>Hidden layers are not trained yet: leave the last layer alone.</source>
        <translation>은닉층은 아직 훈련하지 않습니다. 마지막 층만 남기세요.</translation>
    </message>
    <message>
        <source>Needs the activation None: the output is linear.</source>
        <translation>활성화 함수가 None이어야 합니다. 출력은 선형입니다.</translation>
    </message>
    <message>
        <source>A layer of the stack has failed.</source>
        <translation>쌓은 층 가운데 하나가 실패했습니다.</translation>
    </message>
</context>
<context>
    <name>TransportStrip</name>
    <message>
        <source>Transport</source>
        <translation>재생 막대</translation>
    </message>
</context>
<context>
    <name>WayBox</name>
    <message>
        <source>How to fix</source>
        <translation>고치는 법</translation>
    </message>
    <message>
        <source>Fix and run</source>
        <translation>고쳐서 실행</translation>
    </message>
    <message>
        <source>Run these lines instead. They go into the log; undo takes them back.</source>
        <translation>대신 이 줄을 실행합니다. 실행 기록에 남고, 실행 취소하면 되돌아갑니다.</translation>
    </message>
</context>
<context>
    <name>WeightsView</name>
    <message>
        <source>Weights and bias</source>
        <translation>가중치와 편향</translation>
    </message>
    <message>
        <source>After step {}: {}</source>
        <translation>스텝 {} 뒤: {}</translation>
    </message>
    <message>
        <source>After step {}</source>
        <translation>스텝 {} 뒤</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Bring it back</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>Show the run as it was; what is on screen now can be brought back by undo.</source>
        <translation>그 실행을 있던 그대로 보여 줍니다. 지금 화면은 실행 취소로 되돌릴 수 있습니다.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>버리기</translation>
    </message>
    <message>
        <source>Remove what was kept, for good.</source>
        <translation>보관한 실행을 아주 지웁니다.</translation>
    </message>
    <message>
        <source>Loading TensorFlow…</source>
        <translation>텐서플로를 불러오는 중…</translation>
    </message>
    <message>
        <source>{0}. Start Tapescope again to go on.</source>
        <translation>{0}. 계속하려면 Tapescope를 다시 시작하세요.</translation>
    </message>
    <message>
        <source>A desktop microscope for TensorFlow training, after chapter 3 of Deep Learning with Python.</source>
        <translation>텐서플로 훈련을 들여다보는 데스크톱 현미경입니다. 《케라스 창시자에게 배우는 딥러닝》 3장을 따릅니다.</translation>
    </message>
    <message>
        <source>About Tapescope</source>
        <translation>Tapescope 정보</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>W has {} rows: its norm is shown.</source>
        <translation>W의 행이 {}개라서 크기를 보입니다.</translation>
    </message>
    <message>
        <source>η = {}</source>
        <translation>η = {}</translation>
    </message>
    <message>
        <source>step {} · η = {}</source>
        <translation>스텝 {} · η = {}</translation>
    </message>
    <message>
        <source>(then {} after step {})</source>
        <translation>(그다음 {}: 스텝 {} 뒤)</translation>
    </message>
    <message>
        <source>Step 0: no update has been made yet.</source>
        <translation>스텝 0: 아직 갱신하지 않았습니다.</translation>
    </message>
    <message>
        <source>The weights were placed by hand here.</source>
        <translation>여기서 가중치를 손으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>With hidden layers the boundary is not one straight line.</source>
        <translation>은닉층이 있으면 경계는 하나의 직선이 아닙니다.</translation>
    </message>
    <message>
        <source>no boundary</source>
        <translation>경계 없음</translation>
    </message>
    <message>
        <source>w₁ and w₂ are 0</source>
        <translation>w₁, w₂ 모두 0</translation>
    </message>
</context>
<context>
    <name>Worksheet</name>
    <message>
        <source>Boundary</source>
        <translation>결정 경계</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>open: it records. closed: the block has ended, the values are kept. in use: gradient() reads it backward. consumed: the values are let go.</source>
        <translation>열림: 기록합니다. 닫힘: 블록이 끝났고 값을 보관합니다. 사용 중: gradient()가 거꾸로 읽습니다. 소비됨: 값을 버렸습니다.</translation>
    </message>
</context>
<context>
    <name>_Matrix</name>
    <message>
        <source>Nothing has been predicted yet.</source>
        <translation>아직 예측한 것이 없습니다.</translation>
    </message>
    <message>
        <source>1 point of class {} is predicted as class {}.</source>
        <translation>점 1개: 정답 클래스 {}, 예측 클래스 {}.</translation>
    </message>
    <message>
        <source>{} points of class {} are predicted as class {}.</source>
        <translation>점 {}개: 정답 클래스 {}, 예측 클래스 {}.</translation>
    </message>
    <message>
        <source>True</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>예측</translation>
    </message>
</context>
<context>
    <name>_Paper</name>
    <message>
        <source>tape: what tape.gradient() returned. difference: the central difference of the target, in float64. by hand: the closed form in the program&apos;s comment. off by: the largest absolute difference between them.</source>
        <translation>테이프: tape.gradient()가 돌려준 값. 차분: float64로 구한 타깃의 중앙 차분. 손으로 푼 식: 프로그램의 주석에 있는 식. 차이: 이들 사이의 가장 큰 절댓값 차이.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>The settings could not be read. They were set aside as {0}.</source>
        <translation>설정을 읽을 수 없어 따로 옮겨 두었습니다: {0}.</translation>
    </message>
</context>
</TS>
